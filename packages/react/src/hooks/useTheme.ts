"use client";
import type { ThemePreference, ThemeSnapshot } from "@callmissed/consent";
import { useMemo, useSyncExternalStore } from "react";
import { useScope } from "../internal/useScope.js";

/** The theme: what the visitor asked for, what is shown for it, and how to ask for another. Throws `CM401` outside a provider. */
export function useTheme(): ThemeHandle {
  const { theme } = useScope("useTheme").consent;
  const snapshot = useSyncExternalStore(theme.subscribe, theme.getSnapshot, theme.getServerSnapshot);
  return useMemo(() => ({ ...snapshot, setPreference: (value) => theme.setPreference(value) }), [snapshot, theme]);
}

/** What `useTheme` returns. */
export interface ThemeHandle extends ThemeSnapshot {
  setPreference: (preference: ThemePreference) => void;
}
