// @ts-check
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
/** @import { MarketingBundle } from "../types.js" */

/**
 * Imports the marketing site's server bundle, or answers null where it is not built. A rebuilt bundle is taken up
 * without a restart.
 * @param {string} dist
 * @returns {Promise<MarketingBundle | null>}
 */
export async function loadMarketingBundle(dist) {
  const file = join(dist, "server", "entry-server.js");
  const stats = await stat(file).catch(() => null);
  return stats ? import(`${pathToFileURL(file).href}?built=${stats.mtimeMs}`) : null;
}
