import type { CookieOptions } from "../types.js";

/** The name of the consent cookie in full, with the prefix that the browser enforces. */
export function cookieName({ name = "cm_consent", prefix }: CookieOptions): string {
  const start = prefix === "host" ? "__Host-" : prefix === "secure" ? "__Secure-" : "";
  return start + name;
}
