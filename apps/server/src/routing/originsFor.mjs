// @ts-check
/** @import { Origins } from "../types.js" */

const BARE_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a host has no subdomains to offer, so that the sites are paths on it.
 * @param {string} name
 */
export function isBareHost(name) {
  return BARE_HOSTS.has(name);
}

/**
 * The addresses of all sites, as seen from a page on this host: hosts of their own, or paths on a bare localhost.
 * @param {{ name: string, port: string }} host
 * @returns {Origins}
 */
export function originsFor({ name, port }) {
  const suffix = port === "" ? "" : `:${port}`;
  if (isBareHost(name)) {
    const own = `http://${name}${suffix}`;
    return {
      marketing: own,
      dashboard: `${own}/app`,
      storybook: `${own}/storybook`,
      collector: `${own}/__org/collector`,
      video: `${own}/__org/video`,
      pay: `${own}/__org/pay`,
      login: `${own}/__org/login`,
      cdn: `${own}/__org/cdn`,
    };
  }
  return {
    marketing: `http://callmissed.localhost${suffix}`,
    dashboard: `http://app.callmissed.localhost${suffix}`,
    storybook: `http://storybook.callmissed.localhost${suffix}`,
    collector: `http://collector.localhost${suffix}`,
    video: `http://video.localhost${suffix}`,
    pay: `http://pay.localhost${suffix}`,
    login: `http://login.localhost${suffix}`,
    cdn: `http://cdn.localhost${suffix}`,
  };
}
