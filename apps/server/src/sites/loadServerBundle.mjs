// @ts-check
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Imports what an app's build made for the server, or answers null where it is not built. A rebuilt bundle is taken up
 * without a restart.
 * @param {string} folder
 * @returns {Promise<unknown>} The module; which names it exports is the app's to say.
 */
export async function loadServerBundle(folder) {
  const file = join(folder, "entry-server.js");
  const stats = await stat(file).catch(() => null);
  return stats ? import(`${pathToFileURL(file).href}?built=${stats.mtimeMs}`) : null;
}
