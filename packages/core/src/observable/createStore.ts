import type { ReadableStore } from "../types.js";

/**
 * The smallest store: an immutable snapshot and its listeners. A listener that throws is handed to `onThrow` and never
 * keeps the next from being told.
 */
export function createStore<Snapshot>(
  initial: Snapshot,
  serverSnapshot: Snapshot,
  onThrow: (error: unknown) => void,
): WritableStore<Snapshot> {
  let snapshot = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => serverSnapshot,
    subscribe(listener) {
      // Wrapped, so that one function subscribed twice is two subscriptions.
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    set(next) {
      if (Object.is(next, snapshot)) return;
      snapshot = next;
      for (const listener of [...listeners]) {
        try {
          listener();
        } catch (error) {
          onThrow(error);
        }
      }
    },
  };
}

/** A store that its owner can change. */
export interface WritableStore<Snapshot> extends ReadableStore<Snapshot> {
  set(next: Snapshot): void;
}
