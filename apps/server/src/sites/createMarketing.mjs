// @ts-check
import { join } from "node:path";
import { firstPartyCookie } from "../http/cookies.mjs";
import { methodNotAllowed, notFound } from "../http/replies.mjs";
import { serveStatic } from "../http/serveStatic.mjs";
import { randomToken } from "../state/createTokenStore.mjs";
import { balanced } from "./balanced.mjs";
import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";
import { createNonce } from "./createNonce.mjs";
import { loadServerBundle } from "./loadServerBundle.mjs";
import { notBuilt } from "./notBuilt.mjs";
import { signInFromMarketing } from "./signInFromMarketing.mjs";
/** @import { Accounts } from "../state/createAccounts.mjs" */
/** @import { MarketingBundle, Origins, Reply, Site, Visit } from "../types.js" */

/**
 * CallMissed's marketing site: its built files, its server-rendered pages, and the sign-in form's target.
 * @param {{ dist: string, accounts: Accounts }} options
 * @returns {Site}
 */
export function createMarketing({ dist, accounts }) {
  const client = join(dist, "client");
  return async (visit) => {
    if (visit.path === "/signin" && visit.method === "POST") return signInFromMarketing(visit, accounts);
    if (visit.method !== "GET") return methodNotAllowed("GET, HEAD");
    if (visit.path.startsWith("/assets/")) {
      return (await serveStatic(visit, client, { immutable: true })) ?? notFound();
    }
    const isPage = visit.path.endsWith("/") || visit.path === "/index.html";
    const file = isPage ? null : await serveStatic(visit, client);
    return file ?? balanced(visit, await renderPage(visit, dist));
  };
}

/**
 * @param {Visit} visit
 * @param {string} dist
 * @returns {Promise<Reply>}
 */
async function renderPage(visit, dist) {
  const bundle = /** @type {MarketingBundle | null} */ (await loadServerBundle(join(dist, "server")));
  if (!bundle) return notBuilt("The marketing site", "npx -y pnpm@12.21.0 start");
  const nonce = createNonce();
  const csrf = visit.path === "/signin" ? csrfToken(visit) : null;
  const page = await bundle.render({
    url: visit.url,
    cookie: visit.headers.cookie,
    acceptLanguage: visit.headers["accept-language"],
    secGpc: String(visit.headers["sec-gpc"] ?? ""),
    nonce,
    origins: visit.origins,
    csrf: csrf?.token ?? "",
  });
  return {
    status: page.status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-cache",
      Vary: "Cookie, Accept-Language, Sec-GPC",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      ...page.headers,
      "Content-Security-Policy": contentSecurityPolicy(nonce, allowedAddresses(visit.origins)),
    },
    cookies: csrf?.cookies ?? [],
    body: page.html,
  };
}

/**
 * The declared organisations that the pages may reach, and the dashboard, which the sign-in form leads to.
 * @param {Origins} origins
 */
function allowedAddresses({ collector, video, pay, login, cdn, dashboard }) {
  return {
    images: [cdn],
    connections: [collector, login, pay],
    frames: [collector, video, pay, login, cdn],
    forms: [dashboard],
  };
}

/**
 * The token that the sign-in form carries and that `cm_csrf` has to repeat. One that the browser holds already stays, so
 * that a second tab does not spoil the first.
 * @param {Visit} visit
 */
function csrfToken(visit) {
  const held = visit.cookies.get("cm_csrf") ?? "";
  if (/^[\w-]{32}$/.test(held)) return { token: held, cookies: [] };
  const token = randomToken();
  return { token, cookies: [firstPartyCookie("cm_csrf", token)] };
}
