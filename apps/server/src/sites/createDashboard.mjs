// @ts-check
import { extname } from "node:path";
import { methodNotAllowed, notFound } from "../http/replies.mjs";
import { serveStatic } from "../http/serveStatic.mjs";
import { balanced } from "./balanced.mjs";
import { createDashboardApi } from "./createDashboardApi.mjs";
import { notBuilt } from "./notBuilt.mjs";
import { renderAppPage } from "./renderAppPage.mjs";
/** @import { Accounts } from "../state/createAccounts.mjs" */
/** @import { Site } from "../types.js" */

/**
 * CallMissed's dashboard: a single-page app, and the API below it.
 * @param {{ dist: string, accounts: Accounts }} options
 * @returns {Site}
 */
export function createDashboard({ dist, accounts }) {
  const api = createDashboardApi({ dist, accounts });
  return async (visit) => {
    if (visit.path.startsWith("/api/")) return balanced(visit, await api(visit));
    if (visit.method !== "GET") return methodNotAllowed("GET, HEAD");
    if (visit.path.startsWith("/assets/")) {
      return (await serveStatic(visit, dist, { immutable: true })) ?? notFound();
    }
    // The document itself is never handed out as a file, since it has to carry its policy.
    const file = /\.html\/*$/i.test(visit.path) ? null : await serveStatic(visit, dist);
    if (file) return file;
    // A missing file is missing; any other path is one of the app's own routes.
    if (extname(visit.path) !== "" && visit.path !== "/index.html") return notFound();
    return balanced(
      visit,
      (await renderAppPage(visit, dist)) ?? notBuilt("The dashboard", "npx -y pnpm@12.21.0 start"),
    );
  };
}
