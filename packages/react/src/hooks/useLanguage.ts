"use client";
import type { Direction, Locale } from "@callmissed/consent-locales";
import { useMemo, useSyncExternalStore } from "react";
import { useScope } from "../internal/useScope.js";

/** The language of the interface, those that are offered, and how to choose one. Throws `CM401` outside a provider. */
export function useLanguage(): LanguageHandle {
  const { consent, copy: store } = useScope("useLanguage");
  const copy = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  const chosen = useSyncExternalStore(
    consent.language.subscribe,
    consent.language.getSnapshot,
    consent.language.getServerSnapshot,
  );
  const isKept = useSyncExternalStore(
    consent.subscribe,
    () => consent.language.isKept(),
    () => false,
  );
  const { tag, direction } = copy;
  return useMemo(
    () => ({
      language: tag,
      direction,
      languages: store.locales,
      setLanguage: (wanted) => store.choose(wanted),
      hrefFor: (href) => (chosen === null || isKept ? href : withLanguage(href, chosen)),
    }),
    [tag, direction, store, chosen, isKept],
  );
}

/** What `useLanguage` returns. */
export interface LanguageHandle {
  /** The language that the interface is shown in, a BCP-47 tag. */
  readonly language: string;
  readonly direction: Direction;
  /** The languages that the site offers. */
  readonly languages: readonly Locale[];
  setLanguage: (tag: string) => void;
  /** An address of this site with `?lang=` where the visitor chose a language that may not be stored. */
  hrefFor: (href: string) => string;
}

function withLanguage(href: string, tag: string): string {
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  const parameters = new URLSearchParams(query);
  parameters.set("lang", tag);
  return `${path}?${parameters.toString()}${hash}`;
}
