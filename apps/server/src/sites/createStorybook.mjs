// @ts-check
import { serveStatic } from "../http/serveStatic.mjs";
import { methodNotAllowed, notFound } from "../http/replies.mjs";
import { notBuilt } from "./notBuilt.mjs";
/** @import { Site } from "../types.js" */

/**
 * The built Storybook.
 * @param {{ dist: string }} options
 * @returns {Site}
 */
export function createStorybook({ dist }) {
  return async (visit) => {
    if (visit.method !== "GET") return methodNotAllowed("GET, HEAD");
    if (visit.path !== "/") return (await serveStatic(visit, dist)) ?? notFound();
    const index = await serveStatic({ ...visit, path: "/index.html" }, dist);
    return index ?? notBuilt("Storybook", "npx -y pnpm@12.21.0 start");
  };
}
