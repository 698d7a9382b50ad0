// @ts-check
import { join } from "node:path";
import { firstPartyCookie, removedCookie } from "../http/cookies.mjs";
import { isOwnRequest } from "../http/isOwnRequest.mjs";
import { readFields } from "../http/readFields.mjs";
import { jsonReply, redirectReply } from "../http/replies.mjs";
import { randomToken } from "../state/createTokenStore.mjs";
import { isSameSecret } from "../state/isSameSecret.mjs";
import { loadServerBundle } from "./loadServerBundle.mjs";
/** @import { Accounts } from "../state/createAccounts.mjs" */
/** @import { DashboardBundle, Person, Reply, Site, Visit } from "../types.js" */

const SESSION = "cm_session";
const STATE = "cm_state";

/**
 * The dashboard's API: signing in (by password, by a ticket from the marketing site, by the identity provider), signing
 * out, and who is signed in. The session is a random id in an HttpOnly cookie of the dashboard's host; nothing here ever
 * touches the consent cookie.
 * @param {{ dist: string, accounts: Accounts }} options
 * @returns {Site}
 */
export function createDashboardApi({ dist, accounts }) {
  /** @type {Readonly<Record<string, Site>>} */
  const routes = {
    "GET /api/me": me,
    "POST /api/sign-in": signIn,
    "POST /api/sign-out": signOut,
    "GET /api/session": redeemTicket,
    "GET /api/sign-in/provider": beginProviderSignIn,
    "GET /api/callback": endProviderSignIn,
  };
  const paths = new Set(Object.keys(routes).map((route) => route.split(" ")[1]));

  return (visit) => {
    const route = routes[`${visit.method} ${visit.path}`];
    if (!route) {
      return paths.has(visit.path)
        ? jsonReply(405, { error: "method-not-allowed" })
        : jsonReply(404, { error: "not-found" });
    }
    if (visit.method === "POST" && !isOwnRequest(visit)) return jsonReply(403, { error: "cross-site" });
    return route(visit);
  };

  /** @type {Site} */
  function me({ cookies }) {
    const person = accounts.sessions.read(cookies.get(SESSION));
    // Not a 401: being signed out is an ordinary answer, and browsers log a failed request as an error of the page.
    return jsonReply(200, person ? { signedIn: true, ...person } : { signedIn: false });
  }

  /** @type {Site} */
  async function signIn(visit) {
    const fields = await readFields(visit);
    const person = accounts.verify(fields.get("email"), fields.get("password"));
    if (wantsPage(visit)) return person ? enter(visit, person) : refuse(visit);
    if (!person) return jsonReply(401, { error: "wrong-credentials" });
    return { ...jsonReply(200, { signedIn: true, ...person }), cookies: [openSession(visit, person)] };
  }

  /** @type {Site} */
  async function signOut(visit) {
    accounts.sessions.take(visit.cookies.get(SESSION));
    // Which cookies keep somebody signed in is the declaration's to say, and the dashboard's build has that.
    const bundle = /** @type {DashboardBundle | null} */ (await loadServerBundle(join(dist, ".server")));
    const cookies = bundle?.sessionEnds(visit.headers.cookie, visit.headers.host) ?? [];
    if (wantsPage(visit)) return redirectReply(`${visit.origins.dashboard}/`, cookies);
    return { ...jsonReply(200, { signedIn: false }), cookies };
  }

  /** @type {Site} */
  function redeemTicket(visit) {
    // A ticket that a stranger's page plants would sign the visitor in as the stranger.
    // Firefox takes two names below `localhost` for two sites; no page can claim to be another in its `Referer`.
    const isFromMarketing = String(visit.headers.referer).startsWith(`${visit.origins.marketing}/`);
    const isPlanted = visit.headers["sec-fetch-site"] === "cross-site" && !isFromMarketing;
    const person = isPlanted ? undefined : accounts.tickets.take(visit.query.get("ticket") ?? "");
    return person ? enter(visit, person) : refuse(visit);
  }

  /** @type {Site} */
  function beginProviderSignIn({ origins }) {
    const state = randomToken();
    const address = new URL(`${origins.login}/authorize`);
    address.searchParams.set("redirect_uri", `${origins.dashboard}/api/callback`);
    address.searchParams.set("state", state);
    return redirectReply(address.href, [firstPartyCookie(STATE, state, { maxAge: 600 })]);
  }

  /** @type {Site} */
  function endProviderSignIn(visit) {
    const { query, cookies } = visit;
    const known = isSameSecret(query.get("state") ?? "", cookies.get(STATE));
    const person = known ? accounts.codes.take(query.get("code") ?? "") : undefined;
    const reply = person ? enter(visit, person) : refuse(visit);
    return { ...reply, cookies: [...(reply.cookies ?? []), removedCookie(STATE)] };
  }

  /**
   * @param {Visit} visit
   * @param {Person} person
   * @returns {Reply}
   */
  function enter(visit, person) {
    return redirectReply(`${visit.origins.dashboard}/`, [openSession(visit, person)]);
  }

  /**
   * A new id on each sign-in; the one that the browser held dies.
   * @param {Visit} visit
   * @param {Person} person
   */
  function openSession({ cookies }, person) {
    accounts.sessions.take(cookies.get(SESSION));
    return firstPartyCookie(SESSION, accounts.sessions.issue(person));
  }
}

/**
 * @param {Visit} visit
 * @returns {Reply}
 */
function refuse({ origins }) {
  return redirectReply(`${origins.marketing}/signin?error=1`);
}

/** @param {Visit} visit */
function wantsPage({ headers }) {
  return (headers.accept ?? "").includes("text/html");
}
