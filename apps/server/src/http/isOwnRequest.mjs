// @ts-check
/** @import { Visit } from "../types.js" */

/**
 * Whether a request that changes something comes from CallMissed's own pages. Browsers say so in `Origin`, or at least in
 * `Sec-Fetch-Site`; a client that sends neither is no browser and holds nobody's cookies.
 * @param {Visit} visit
 */
export function isOwnRequest({ headers, origins }) {
  const { origin } = headers;
  if (origin !== undefined) {
    return [origins.marketing, origins.dashboard].some((own) => new URL(own).origin === origin);
  }
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "same-site" || site === "none";
}
