"use client";
import { listStored } from "@callmissed/consent";
import type { StoredEntry } from "@callmissed/consent";
import { useCallback, useEffect, useRef, useState } from "react";
import { useScope } from "../internal/useScope.js";

/**
 * What is on this device now, and how to remove it; null before the first look. It looks again whenever something may have
 * been written or removed: after a decision, when a theme or a language is chosen, when the page is returned to.
 */
export function useStored(): StoredList {
  const { consent } = useScope("StoredData");
  const [entries, setEntries] = useState<readonly StoredEntry[] | null>(null);
  const turns = useRef({ begun: 0, shown: 0 });
  const read = useCallback(async () => {
    const turn = ++turns.current.begun;
    const found = await listStored(consent.config);
    // A look that began later, and is shown already, has seen more.
    if (turn > turns.current.shown) {
      turns.current.shown = turn;
      setEntries((before) => (isSame(before, found) ? before : found));
    }
    return found;
  }, [consent]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const stopped = new AbortController();
    const { signal } = stopped;
    const look = async (): Promise<void> => {
      const found = await read();
      // What is not allowed is being removed, which takes a moment where the browser does it on its own time.
      const isLeaving = found.some(({ service }) => !consent.isAllowed(service));
      if (isLeaving && looks++ < LOOKS && !signal.aborted) timer = setTimeout(() => void look(), LOOK_MS);
    };
    // After all who heard of the same change, the sweep among them.
    const follow = (): void => {
      clearTimeout(timer);
      looks = 0;
      timer = setTimeout(() => void look(), 0);
    };
    const { cookieStore } = window as { cookieStore?: EventTarget };
    for (const name of ["focus", "storage"]) addEventListener(name, follow, { signal });
    document.addEventListener("visibilitychange", follow, { signal });
    cookieStore?.addEventListener("change", follow, { signal });
    const stops = [consent, consent.theme, consent.language].map((store) => store.subscribe(follow));
    follow();
    return () => {
      stopped.abort();
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [consent, read]);

  const remove = async (services: readonly string[]): Promise<Removal> => {
    await consent.clear(services);
    const left = new Set((await read()).map(({ service }) => service));
    return { gone: services.filter((id) => !left.has(id)), left: services.filter((id) => left.has(id)) };
  };
  return { entries, remove };
}

/** What is stored, and how to remove it. */
export interface StoredList {
  readonly entries: readonly StoredEntry[] | null;
  /** Removes what those services have stored. Resolves when it has been looked whether it is gone. */
  remove(services: readonly string[]): Promise<Removal>;
}

/** What came of a removal: the services of which nothing is left, and those of which something is. */
export interface Removal {
  readonly gone: readonly string[];
  readonly left: readonly string[];
}

const LOOKS = 12;
const LOOK_MS = 250;

function isSame(before: readonly StoredEntry[] | null, found: readonly StoredEntry[]): boolean {
  const named = (list: readonly StoredEntry[]): string =>
    JSON.stringify(list.map(({ service, kind, name }) => [service, kind, name]));
  return before !== null && named(before) === named(found);
}
