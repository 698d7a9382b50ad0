// @ts-check

/**
 * The cookies of a request. Never throws: what cannot be read is left out, and of two with one name the first counts.
 * @param {string | undefined} header
 * @returns {Map<string, string>}
 */
export function parseCookies(header) {
  const cookies = new Map();
  for (const pair of (header ?? "").split(";")) {
    const equals = pair.indexOf("=");
    if (equals < 1) continue;
    const name = pair.slice(0, equals).trim();
    if (name && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
  }
  return cookies;
}

/**
 * A `Set-Cookie` value for a cookie of the own host. The value has to be a token already: nothing is escaped.
 * @param {string} name
 * @param {string} value
 * @param {{ path?: string, maxAge?: number, httpOnly?: boolean }} [options] `maxAge` in seconds; without it, the session.
 */
export function firstPartyCookie(name, value, { path = "/", maxAge, httpOnly = true } = {}) {
  const parts = [`${name}=${value}`, `Path=${path}`, "SameSite=Lax"];
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  if (httpOnly) parts.push("HttpOnly");
  return parts.join("; ");
}

/**
 * A `Set-Cookie` value for a cookie that is set from inside another organisation's page. `Secure` and `Partitioned` are
 * what browsers ask of those; plain http on `localhost` counts as secure in Chromium and Firefox.
 * @param {string} name
 * @param {string} value
 * @param {{ path?: string, maxAge?: number, httpOnly?: boolean }} [options]
 */
export function embeddedCookie(name, value, { path = "/", maxAge, httpOnly = true } = {}) {
  const parts = [`${name}=${value}`, `Path=${path}`, "SameSite=None", "Secure", "Partitioned"];
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  if (httpOnly) parts.push("HttpOnly");
  return parts.join("; ");
}

/**
 * A `Set-Cookie` value that removes a first-party cookie.
 * @param {string} name
 * @param {string} [path]
 */
export function removedCookie(name, path = "/") {
  return firstPartyCookie(name, "", { path, maxAge: 0 });
}
