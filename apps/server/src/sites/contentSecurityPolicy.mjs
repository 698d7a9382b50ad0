// @ts-check
/** @import { Origins } from "../types.js" */

/**
 * The marketing pages' policy: scripts by nonce and through Trusted Types, frames and connections to the declared
 * organisations only.
 * @param {string} nonce
 * @param {Origins} origins
 */
export function contentSecurityPolicy(nonce, origins) {
  const { collector, video, pay, login, cdn, dashboard } = origins;
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // React's style attributes and the dialog's scroll lock write inline styles.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${hosts(cdn)}`,
    `connect-src 'self' ${hosts(collector, login, pay)}`,
    `frame-src ${hosts(collector, video, pay, login, cdn)}`,
    // Chromium holds a form's redirect against this too, and signing in leads to the dashboard.
    `form-action 'self' ${hosts(dashboard)}`,
    "frame-ancestors 'self'",
    // No text becomes a script: what the gate loads passes its own policy.
    "require-trusted-types-for 'script'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/**
 * Addresses as sources of a policy: without their paths, which would have to match exactly.
 * @param {...string} addresses
 */
function hosts(...addresses) {
  return [...new Set(addresses.map((address) => new URL(address).origin))].join(" ");
}
