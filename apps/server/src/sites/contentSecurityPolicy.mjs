// @ts-check

/**
 * The policy of CallMissed's own pages: scripts by nonce and through Trusted Types, everything else from the own host
 * and from the addresses that the site names.
 * @param {string} nonce
 * @param {AllowedAddresses} allowed
 */
export function contentSecurityPolicy(nonce, { images = [], connections = [], frames = [], forms = [] }) {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // React's style attributes and the dialog's scroll lock write inline styles.
    "style-src 'self' 'unsafe-inline'",
    sources("img-src", ["'self'", "data:"], images),
    sources("connect-src", ["'self'"], connections),
    sources("frame-src", [], frames),
    sources("form-action", ["'self'"], forms),
    "frame-ancestors 'self'",
    // No text becomes a script: what the gate loads passes its own policy.
    "require-trusted-types-for 'script'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/**
 * A directive over addresses: without their paths, which would have to match exactly.
 * @param {string} directive
 * @param {readonly string[]} always
 * @param {readonly string[]} addresses
 */
function sources(directive, always, addresses) {
  const all = new Set([...always, ...addresses.map((address) => new URL(address).origin)]);
  return `${directive} ${all.size === 0 ? "'none'" : [...all].join(" ")}`;
}

/**
 * @typedef {object} AllowedAddresses
 * @property {readonly string[]} [images]
 * @property {readonly string[]} [connections] What scripts may send to and fetch from.
 * @property {readonly string[]} [frames]
 * @property {readonly string[]} [forms] Where forms may lead. Chromium holds a form's redirect against this too.
 */
