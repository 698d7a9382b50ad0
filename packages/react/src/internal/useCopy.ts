"use client";
import { useEffect, useSyncExternalStore } from "react";
import type { Copy, CopyPart } from "./copy/Copy.js";
import { useScope } from "./useScope.js";

/**
 * The copy of the page, with the parts that are needed once they have arrived. On a server and during hydration it
 * suspends until the words of the page's own language are there, so that both render the same.
 */
export function useCopy(caller: string, ...parts: readonly CopyPart[]): Copy {
  const { copy: store } = useScope(caller);
  const copy = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  const key = parts.join();
  useEffect(() => void store.need(...(key.split(",") as CopyPart[])), [store, key]);
  if (copy.isServer) {
    const loading = store.needOnServer(...parts);
    if (loading) throw loading;
  }
  return copy;
}
