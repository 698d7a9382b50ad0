import { signOutCookies } from "@callmissed/consent";
import { consent } from "@callmissed/demo-declaration";

/**
 * The `Set-Cookie` values for the answer to a sign-out: they expire what the declaration says keeps somebody signed in, and
 * never the decision about cookies, which belongs to the device.
 *
 * @param cookie The request's `Cookie` header.
 * @param host The request's `Host` header.
 */
export function sessionEnds(cookie: string | undefined, host: string | undefined): string[] {
  // The demo is served over plain http, where browsers take no `Secure` cookie, not even one that expires another.
  return signOutCookies(cookie, consent, { secure: false, ...(host !== undefined && { host }) });
}
