import type { Preference } from "../preference/createPreference.js";
import { createStore } from "../observable/createStore.js";
import type { ReadableStore } from "../types.js";

/**
 * Makes the store of the visitor's explicit choice of language: a BCP-47 tag, or null while there is none. `?lang=` in the
 * page's address counts as a choice, and wins over what is stored: it is how a choice travels that may not be stored.
 */
export function createLanguageStore(preference: Preference, onThrow: (error: unknown) => void): OwnLanguageStore {
  const initial = typeof document === "undefined" ? null : (fromAddress() ?? clean(preference.read()));
  const store = createStore<string | null>(initial, null, onThrow);
  let lastStored = typeof document === "undefined" ? null : clean(preference.read());
  return {
    ...store,
    setLanguage(tag) {
      const value = clean(tag);
      if (value === null) return;
      preference.choose(value);
      store.set(value);
    },
    isKept: () => preference.isKept(),
    consentChanged() {
      preference.consentChanged();
    },
    reset() {
      preference.forget();
      lastStored = clean(preference.read());
      store.set(lastStored);
    },
    refresh() {
      const stored = clean(preference.refresh());
      // Only news from elsewhere counts: what was stored all along gave way to the address of this page.
      if (stored === null || stored === lastStored) return;
      lastStored = stored;
      store.set(stored);
    },
    start() {
      const asked = fromAddress();
      if (asked !== null) preference.adopt(asked);
      preference.keepUp();
    },
  };
}

/** The visitor's choice of language. */
export interface LanguageStore extends ReadableStore<string | null> {
  /** Takes the visitor's choice; what is not shaped like a BCP-47 tag is ignored. */
  setLanguage(tag: string): void;
  /** Whether a choice outlives this page; where it does not, it travels as `?lang=` in the site's own links. */
  isKept(): boolean;
}

/** The language store of this library, with what `createConsent` needs of it. */
export interface OwnLanguageStore extends LanguageStore {
  consentChanged(): void;
  refresh(): void;
  /** Goes back to what is stored, or to no choice where nothing is. */
  reset(): void;
  start(): void;
}

function fromAddress(): string | null {
  try {
    return clean(new URLSearchParams(location.search).get("lang"));
  } catch {
    return null;
  }
}

/** The value where it has the shape of a BCP-47 tag; a cookie or an address may hold anything. */
function clean(value: string | null): string | null {
  return value !== null && /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i.test(value) ? value : null;
}
