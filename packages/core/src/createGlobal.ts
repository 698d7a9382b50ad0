import type { Consent } from "./Consent.js";
import type { ConsentState } from "./types.js";

/** `window.cmConsent`: consent for code that does not import the library, such as a tag manager or a test. */
export interface ConsentGlobal {
  get(): {
    readonly status: "pending" | "decided";
    readonly categories: Readonly<Record<string, ConsentState>>;
    readonly services: Readonly<Record<string, ConsentState>>;
    readonly decidedAt: string | null;
  };
  acceptAll(): void;
  rejectAll(): void;
  /** Decides the categories and services named, by id; what was never decided and is not named is denied. */
  save(choices: Readonly<Record<string, boolean>>): void;
  /** Withdraws everything that was granted. */
  withdraw(): void;
  /** Opens the preference center, at a category where one is named. */
  open(category?: string): void;
  /** Calls the listener with the new state after each change, until the returned function is called. */
  on(listener: (state: ReturnType<ConsentGlobal["get"]>) => void): () => void;
}

declare global {
  interface Window {
    cmConsent?: ConsentGlobal;
  }
}

/** Makes the frozen object that stands at `window.cmConsent`. */
export function createGlobal(consent: Consent): ConsentGlobal {
  const get: ConsentGlobal["get"] = () => {
    const { status, categories, services, decidedAt } = consent.getSnapshot();
    return { status, categories, services, decidedAt };
  };
  return Object.freeze({
    get,
    acceptAll: () => consent.acceptAll(),
    rejectAll: () => consent.rejectAll(),
    save: (choices: Readonly<Record<string, boolean>>) => consent.save(choices),
    withdraw: () => consent.withdraw(),
    open: (category?: string) => consent.preferences.open(category),
    on: (listener: (state: ReturnType<ConsentGlobal["get"]>) => void) => consent.subscribe(() => listener(get())),
  });
}
