// @ts-check
import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";
import { createNonce } from "./createNonce.mjs";
import { serveStatic } from "../http/serveStatic.mjs";
/** @import { Reply, Visit } from "../types.js" */

/** What the dashboard's build writes wherever the nonce of the answer belongs; the same as in its vite.config.ts. */
const PLACEHOLDER = "__CSP_NONCE__";

/**
 * The dashboard's built document under its policy, with a fresh nonce in the header and in the markup; null where there
 * is no build. No cache may answer for it: an old document under a new policy would run none of its scripts.
 * @param {Visit} visit
 * @param {string} dist
 * @returns {Promise<Reply | null>}
 */
export async function renderAppPage(visit, dist) {
  const built = await serveStatic({ path: "/index.html", headers: {} }, dist);
  if (!built) return null;
  const nonce = createNonce();
  return {
    status: 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-cache",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Content-Security-Policy": contentSecurityPolicy(nonce, { connections: [visit.origins.collector] }),
    },
    body: String(built.body).replaceAll(PLACEHOLDER, nonce),
  };
}
