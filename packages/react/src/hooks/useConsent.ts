"use client";
import type {
  Condition,
  Consent,
  ConsentIdOf,
  ConsentSnapshot,
  ConsentState,
  RegisteredConfig,
} from "@callmissed/consent";
import type { CategoryIdOf, ServiceIdOf } from "@callmissed/consent";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useScope } from "../internal/useScope.js";

/**
 * Reads the consent of the page, and renders again when what it reads has changed.
 *
 * - `useConsent("analytics")`: the state of one category or service.
 * - `useConsent((snapshot) => …)`: whatever a function takes from the snapshot; it returns a primitive or a part of the
 *   snapshot, since a new object each time would be a change each time.
 * - `useConsent()`: the whole snapshot, with the verbs that change it.
 *
 * Throws `CM401` outside a provider.
 */
export function useConsent(): ConsentHandle;
export function useConsent(id: ConsentIdOf<RegisteredConfig>): ConsentReading;
export function useConsent<Selected>(selector: (snapshot: RegisteredSnapshot) => Selected): Selected;
export function useConsent<Selected>(
  target?: string | ((snapshot: RegisteredSnapshot) => Selected),
): ConsentHandle | ConsentReading | Selected {
  const { consent } = useScope("useConsent");
  const select = useCallback(
    (snapshot: ConsentSnapshot) => {
      if (typeof target === "function") return target(snapshot);
      if (target === undefined) return snapshot;
      return READINGS[snapshot.categories[target] ?? snapshot.services[target] ?? "unasked"];
    },
    [target],
  );
  const selected = useSyncExternalStore(
    consent.subscribe,
    () => select(consent.getSnapshot()),
    () => select(consent.getServerSnapshot()),
  );
  return useMemo(() => {
    if (target !== undefined) return selected as ConsentReading | Selected;
    const { acceptAll, rejectAll, save, withdraw, grant, isAllowed, preferences } = consent;
    return {
      ...(selected as RegisteredSnapshot),
      acceptAll: () => acceptAll(),
      rejectAll: () => rejectAll(),
      save: (choices) => save(choices),
      grant: (id) => grant(id),
      withdraw: (id) => withdraw(id),
      isAllowed: (condition) => isAllowed(condition),
      open: preferences.open,
      close: preferences.close,
    } satisfies ConsentHandle;
  }, [consent, selected, target]);
}

/** The state of one category or service. */
export interface ConsentReading {
  readonly state: ConsentState;
  /** Whether it may run now. */
  readonly isAllowed: boolean;
}

/** The consent of the page and the verbs that change it. */
export interface ConsentHandle extends RegisteredSnapshot {
  acceptAll(): void;
  rejectAll(): void;
  save: (choices: Parameters<Consent<RegisteredConfig>["save"]>[0]) => void;
  grant: (id: ConsentIdOf<RegisteredConfig>) => void;
  withdraw: (id?: ConsentIdOf<RegisteredConfig>) => void;
  isAllowed: (condition: Condition<ConsentIdOf<RegisteredConfig>>) => boolean;
  /** Opens the preference center, at a category where one is named. */
  open(category?: CategoryIdOf<RegisteredConfig>): void;
  close(): void;
}

/** The snapshot with the ids of the registered declaration. */
export type RegisteredSnapshot = ConsentSnapshot<CategoryIdOf<RegisteredConfig>, ServiceIdOf<RegisteredConfig>>;

const READINGS: Readonly<Record<ConsentState, ConsentReading>> = {
  granted: Object.freeze({ state: "granted", isAllowed: true }),
  denied: Object.freeze({ state: "denied", isAllowed: false }),
  unasked: Object.freeze({ state: "unasked", isAllowed: false }),
};
