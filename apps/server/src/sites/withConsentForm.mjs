// @ts-check
import { join } from "node:path";
import { loadServerBundle } from "./loadServerBundle.mjs";
/** @import { DashboardBundle, Reply, Site, Visit } from "../types.js" */

/**
 * A site whose visitors decide without JavaScript too: the consent form's path is answered by the library's own handler,
 * and everything else by the site. The declaration is in the dashboard's build, and is the same for both sites.
 * @param {Site} site
 * @param {{ dist: string }} options `dist`: where the dashboard's build lies.
 * @returns {Site}
 */
export function withConsentForm(site, { dist }) {
  return async (visit) => {
    const bundle = /** @type {DashboardBundle | null} */ (await loadServerBundle(join(dist, ".server")));
    if (!bundle?.consentPath || visit.path !== bundle.consentPath) return site(visit);
    const answer = await bundle.answerConsent(await requestOf(visit));
    return answer ? replyOf(answer) : site(visit);
  };
}

/**
 * The visit as the Web has it. The host is in its headers.
 * @param {Visit} visit
 */
async function requestOf(visit) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(visit.headers)) headers.set(name, String(value));
  const url = `http://unknown.invalid${visit.url}`;
  // No other method is answered otherwise than `GET`, and not all of them can be written in this way.
  return visit.method === "POST"
    ? new Request(url, { method: "POST", headers, body: new Uint8Array(await visit.readBody()) })
    : new Request(url, { headers });
}

/**
 * @param {Response} answer
 * @returns {Promise<Reply>}
 */
async function replyOf(answer) {
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== "set-cookie"));
  return { status: answer.status, headers, cookies: answer.headers.getSetCookie(), body: await answer.text() };
}
