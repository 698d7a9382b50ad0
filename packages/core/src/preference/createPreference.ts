import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { storedBy } from "../declaration/lookup.js";
import { readCookies, writeCookie } from "../storage/documentCookie.js";
import { domainFor } from "../storage/domainFor.js";
import type { ConsentSnapshot, ConsentState } from "../types.js";
import { readPreference } from "./readPreference.js";

/**
 * Keeps one preference of the visitor (theme, language) where consent allows: granted, in localStorage and, where the
 * declaration has a domain, in a cookie that its subdomains share; unasked, in memory; denied, in sessionStorage for the
 * visit, once the visitor used the control (EU-12). What may be kept where is read off the declaration: an item that no
 * service declares is never written, and with `isMemory` nothing is.
 */
export function createPreference(
  key: string,
  config: ConsentConfig,
  getSnapshot: () => ConsentSnapshot,
  isMemory = false,
): Preference {
  const service = isMemory ? undefined : storedBy(config.categories, "localStorage", key);
  const declaresCookie = storedBy(config.categories, "cookie", key) !== undefined;
  const declaresSession = storedBy(config.categories, "sessionStorage", key) !== undefined;
  const state = (): ConsentState => (service ? getSnapshot().services[service.id] : undefined) ?? "unasked";

  /** What the visitor chose with the control on this page. */
  let chosen: string | null = null;
  /** Whether it was chosen by the control, and did not come with the address. */
  let isOwnChoice = false;
  let last = state();

  const persist = (value: string): void => {
    try {
      if (last === "denied" && declaresSession) sessionStorage.setItem(key, value);
      if (last !== "granted") return;
      if (localStorage.getItem(key) !== value) localStorage.setItem(key, value);
    } catch {
      // Blocked or full: the preference lasts for this page.
    }
    const domain = domainFor(config.cookie.domain, location.hostname);
    if (!declaresCookie || domain === undefined || readCookies(key)[0] === value) return;
    writeCookie(key, value, { days: 365, domain });
  };

  return {
    read() {
      return chosen ?? readPreference(key, state());
    },
    choose(value) {
      chosen = value;
      isOwnChoice = true;
      last = state();
      persist(value);
    },
    consentChanged() {
      const before = last;
      last = state();
      // Withdrawn: what was kept is removed by the sweep, and nothing new is kept until the control is used again.
      if (before === last || before === "granted") return;
      if (last === "denied") {
        if (chosen !== null && isOwnChoice) persist(chosen);
        return;
      }
      if (last !== "granted") return;
      const value = chosen ?? readPreference(key, before);
      // What is there already, at the moment of a grant, was chosen and kept elsewhere since.
      if (readPreference(key, last) !== null) chosen = null;
      else if (value !== null) persist(value);
      if (declaresSession) clearSession(key);
    },
    refresh() {
      const stored = readPreference(key, state());
      if (stored !== null) chosen = null;
      return stored ?? chosen;
    },
    isKept() {
      return state() === "granted" || (state() === "denied" && declaresSession);
    },
    adopt(value) {
      if (state() === "unasked") chosen = value;
      isOwnChoice = false;
    },
    forget() {
      chosen = null;
      isOwnChoice = false;
    },
    keepUp() {
      last = state();
      const stored = last === "granted" ? readPreference(key, last) : null;
      // A sibling subdomain chose: this origin's copy follows.
      if (stored !== null) persist(stored);
    },
  };
}

/** One preference of the visitor. Values are opaque here; who owns them parses them. */
export interface Preference {
  /** What was chosen on this page, or else what is stored; null for neither. */
  read(): string | null;
  /** Takes the visitor's explicit choice. */
  choose(value: string): void;
  /** Whether a choice would outlive this page. */
  isKept(): boolean;
  /**
   * Takes a choice that came with the page's address. It is kept only if the visitor is asked later and agrees: a link
   * that somebody else wrote is not the visitor's use of the control.
   */
  adopt(value: string): void;
  /** To be called after consent changed. */
  consentChanged(): void;
  /** Reads again what another tab or origin may have chosen since; what was only in memory stays. */
  refresh(): string | null;
  /** Forgets what was chosen on this page; what is stored is the sweep's. */
  forget(): void;
  /** To be called once at the start: brings this origin's copy up to the shared cookie. */
  keepUp(): void;
}

function clearSession(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Blocked: there is nothing to clear.
  }
}
