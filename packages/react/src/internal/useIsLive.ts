"use client";
import { useSyncExternalStore } from "react";

/**
 * Whether React runs in a browser: false on a server and while hydration renders, so that both render the same, and true from
 * then on.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => undefined;
