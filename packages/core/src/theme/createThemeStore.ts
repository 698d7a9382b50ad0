import type { Preference } from "../preference/createPreference.js";
import { createStore } from "../observable/createStore.js";
import type { ReadableStore } from "../types.js";
import { applyTheme } from "./applyTheme.js";
import { parseTheme, resolveTheme, systemIsDark } from "./resolveTheme.js";
import type { Theme, ThemePreference } from "./resolveTheme.js";

/**
 * Makes the store of the theme. It touches the page only between `start()` and the function that this returns. A site with
 * a theme of its own passes a `ThemeStore` over that theme in its place, or names another attribute.
 */
export function createThemeStore(
  preference: Preference,
  attribute: string,
  onThrow: (error: unknown) => void,
): OwnThemeStore {
  const snapshotOf = (value: string | null): ThemeSnapshot => {
    const parsed = parseTheme(value);
    return Object.freeze({ preference: parsed, resolved: resolveTheme(parsed, systemIsDark()) });
  };
  const isBrowser = typeof document !== "undefined";
  const server: ThemeSnapshot = Object.freeze({ preference: "system", resolved: "light" });
  const store = createStore<ThemeSnapshot>(isBrowser ? snapshotOf(preference.read()) : server, server, onThrow);
  let isStarted = false;

  const show = (value: string | null): void => {
    const next = snapshotOf(value);
    const { preference: asked, resolved } = store.getSnapshot();
    if (isStarted) applyTheme(next.resolved, attribute);
    if (asked !== next.preference || resolved !== next.resolved) store.set(next);
  };

  return {
    ...store,
    setPreference(value) {
      preference.choose(value);
      show(value);
    },
    consentChanged() {
      preference.consentChanged();
    },
    reset() {
      preference.forget();
      show(preference.read());
    },
    refresh() {
      show(preference.refresh() ?? store.getSnapshot().preference);
    },
    start() {
      isStarted = true;
      preference.keepUp();
      show(preference.read());
      const query = matchMedia("(prefers-color-scheme: dark)");
      const follow = (): void => show(store.getSnapshot().preference);
      query.addEventListener("change", follow);
      return () => {
        isStarted = false;
        query.removeEventListener("change", follow);
      };
    },
  };
}

/** What the visitor asked for, and the theme that is shown for it. */
export interface ThemeSnapshot {
  readonly preference: ThemePreference;
  readonly resolved: Theme;
}

/** A theme that can be read, followed and set. */
export interface ThemeStore extends ReadableStore<ThemeSnapshot> {
  setPreference(preference: ThemePreference): void;
}

/** The theme store of this library, with what `createConsent` needs of it. */
export interface OwnThemeStore extends ThemeStore {
  consentChanged(): void;
  refresh(): void;
  /** Goes back to what is stored, or to the system's theme where nothing is. */
  reset(): void;
  start(): () => void;
}
