// @ts-check
import { fileURLToPath } from "node:url";
import { embeddedCookie } from "../../http/cookies.mjs";
import { html } from "../../http/html.mjs";
import { methodNotAllowed, notFound } from "../../http/replies.mjs";
import { serveStatic } from "../../http/serveStatic.mjs";
import { randomToken } from "../../state/createTokenStore.mjs";
import { aboutPage } from "../aboutPage.mjs";
import { organisationPage } from "../organisationPage.mjs";
import { playerPage } from "./playerPage.mjs";
import { VIDEOS } from "./videos.mjs";
/** @import { Site, Visit } from "../../types.js" */

const YEAR = 365 * 24 * 3600;
const BRAND = { brand: "Demo Video", accent: "#a8321f" };
const BROWSER_FILES = fileURLToPath(new URL("browser", import.meta.url));

/**
 * Demo Video: hosts films and a player that any site may frame. Knows a browser again by `video_visitor`.
 * @returns {Site}
 */
export function createVideo() {
  return async (visit) => {
    const { method, path } = visit;
    if (method !== "GET") return methodNotAllowed("GET, HEAD");
    if (path.startsWith("/embed/")) return embed(visit);
    if (path.startsWith("/player.") || path.startsWith("/film/")) {
      return (await serveStatic(visit, BROWSER_FILES)) ?? notFound();
    }
    return path === "/" ? aboutPage(ABOUT) : notFound();
  };
}

/** @param {Visit} visit */
function embed({ path, base, cookies }) {
  const video = VIDEOS.get(path.slice("/embed/".length));
  if (!video) return missingPage();
  const cookie = embeddedCookie("video_visitor", randomToken(), { path: base || "/", maxAge: YEAR });
  return playerPage(video, { base, cookies: cookies.has("video_visitor") ? [] : [cookie] });
}

function missingPage() {
  return organisationPage({
    ...BRAND,
    status: 404,
    title: "This video does not exist",
    frameAncestors: "*",
    main: html`<h1>This video does not exist</h1>
      <p>The address has no video behind it.</p>`,
  });
}

const ABOUT = {
  ...BRAND,
  text: "Demo Video hosts films that other sites show in a frame.",
  cookie: "video_visitor",
  purpose: "Counting viewers",
  lasts: "1 year",
};
