// @ts-check
import { isBareHost } from "./originsFor.mjs";
/** @import { SiteName } from "../types.js" */

/** @type {Readonly<Record<string, SiteName>>} */
const HOSTS = {
  "callmissed.localhost": "marketing",
  "app.callmissed.localhost": "dashboard",
  "storybook.callmissed.localhost": "storybook",
  "collector.localhost": "collector",
  "video.localhost": "video",
  "pay.localhost": "pay",
  "login.localhost": "login",
  "cdn.localhost": "cdn",
};

/**
 * Which site a host and a path belong to, what stands before that site's own paths, and under which host the request
 * counts; null for a host that is nobody here.
 * @param {string} host
 * @param {string} path
 * @returns {{ site: SiteName, base: string, countAs: string } | null}
 */
export function routeFor(host, path) {
  if (!isBareHost(host)) {
    const site = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
    return site ? { site, base: "", countAs: host } : null;
  }
  if (isBelow(path, "/app")) return { site: "dashboard", base: "/app", countAs: host };
  if (isBelow(path, "/storybook")) return { site: "storybook", base: "/storybook", countAs: host };
  const organisation = /^\/__org\/(collector|video|pay|login|cdn)(?=\/|$)/.exec(path)?.[1];
  if (organisation) {
    const site = /** @type {SiteName} */ (organisation);
    return { site, base: `/__org/${site}`, countAs: `${site}.localhost` };
  }
  return { site: "marketing", base: "", countAs: host };
}

/**
 * @param {string} path
 * @param {string} base
 */
function isBelow(path, base) {
  return path === base || path.startsWith(`${base}/`);
}
