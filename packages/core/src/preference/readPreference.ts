import type { ConsentState } from "../types.js";
import { readCookies } from "../storage/documentCookie.js";

/**
 * A stored preference of the visitor, as far as consent lets it be read: the cookie that the subdomains share, then
 * localStorage, where its service is granted; sessionStorage where it is denied; nothing where it is unasked.
 */
export function readPreference(key: string, state: ConsentState): string | null {
  try {
    if (state === "granted") return readCookies(key)[0] ?? localStorage.getItem(key);
    return state === "denied" ? sessionStorage.getItem(key) : null;
  } catch {
    // Blocked storage throws on access.
    return null;
  }
}
