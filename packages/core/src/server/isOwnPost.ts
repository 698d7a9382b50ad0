import { originOf } from "./requestOrigin.js";

/**
 * Whether a page of this very origin sent a request: no other page may decide for the visitor, not even one of a sister
 * site. Where the browser says so itself (`Sec-Fetch-Site`), only its word counts: a page that sends no referrer has the
 * origin `null` in its own forms. Else `Origin` has to be this one, or where that is missing, `Referer`. Doubt means no.
 *
 * @param header The value of a request's header, null where it has none.
 * @param origin The origin that the request was sent to.
 */
export function isOwnPost(header: (name: string) => string | null, origin: string): boolean {
  const site = header("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const source = header("origin") ?? header("referer");
  return source !== null && originOf(source) === origin;
}
