// @ts-check
import { fileURLToPath } from "node:url";
import { embeddedCookie } from "../../http/cookies.mjs";
import { methodNotAllowed, notFound } from "../../http/replies.mjs";
import { serveStatic } from "../../http/serveStatic.mjs";
import { randomToken } from "../../state/createTokenStore.mjs";
import { aboutPage } from "../aboutPage.mjs";
/** @import { Site } from "../../types.js" */

const HALF_HOUR = 30 * 60;
const IMAGES = fileURLToPath(new URL("img", import.meta.url));

/**
 * Demo Edge: delivers the marketing site's pictures, and tells browsers from bots by a cookie that lasts half an hour.
 * @returns {Site}
 */
export function createCdn() {
  return async (visit) => {
    const { path, method, cookies, base } = visit;
    if (method !== "GET") return methodNotAllowed("GET, HEAD");
    const reply = path.startsWith("/img/")
      ? await serveStatic({ ...visit, path: path.slice("/img".length) }, IMAGES, { headers: IMAGE_HEADERS })
      : path === "/"
        ? aboutPage(ABOUT)
        : null;
    const cookie = embeddedCookie("edge_bm", randomToken(), { path: base || "/", maxAge: HALF_HOUR });
    return { ...(reply ?? notFound()), cookies: cookies.has("edge_bm") ? [] : [cookie] };
  };
}

const IMAGE_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Cache-Control": "public, max-age=3600",
  // A picture that is opened as a page of its own runs nothing.
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Timing-Allow-Origin": "*",
};

const ABOUT = {
  brand: "Demo Edge",
  accent: "#6b4a12",
  text: "Demo Edge delivers pictures from a place near the reader and keeps attacks away from the sites behind it.",
  cookie: "edge_bm",
  purpose: "Telling people from bots",
  lasts: "30 minutes",
};
