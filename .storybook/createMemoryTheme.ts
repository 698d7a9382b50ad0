import type { ThemePreference, ThemeSnapshot, ThemeStore } from "@callmissed/consent";

/** A theme store that keeps the visitor's choice in memory only, and shows it as `data-theme` and `color-scheme`. */
export function createMemoryTheme(initial: ThemePreference): ThemeStore & { show: () => void } {
  const listeners = new Set<() => void>();
  let snapshot = snapshotOf(initial);
  const show = (): void => {
    const root = document.documentElement;
    root.setAttribute("data-theme", snapshot.resolved);
    root.style.colorScheme = snapshot.resolved;
  };
  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPreference(preference) {
      snapshot = snapshotOf(preference);
      show();
      for (const listener of listeners) listener();
    },
    show,
  };
}

function snapshotOf(preference: ThemePreference): ThemeSnapshot {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return { preference, resolved: preference === "system" ? system : preference };
}
