// @ts-check
import { randomBytes } from "node:crypto";

/**
 * Keeps values in memory under random tokens: sessions, and tickets that are good for one use. A token dies after `ttl`
 * milliseconds; beyond `limit` the oldest goes first, so that a flood fills no memory.
 * @template T
 * @param {{ ttl: number, limit?: number, now?: () => number }} options
 */
export function createTokenStore({ ttl, limit = 10_000, now = Date.now }) {
  /** @type {Map<string, { value: T, until: number }>} */
  const entries = new Map();

  /**
   * @param {string | undefined} token
   * @returns {T | undefined}
   */
  function read(token) {
    const entry = token === undefined ? undefined : entries.get(token);
    return entry && entry.until > now() ? entry.value : undefined;
  }

  return {
    /**
     * @param {T} value
     * @returns {string} The new token.
     */
    issue(value) {
      const token = randomToken();
      entries.set(token, { value, until: now() + ttl });
      const oldest = entries.keys().next().value;
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
      return token;
    },
    read,
    /**
     * Reads and forgets: a second use finds nothing.
     * @param {string | undefined} token
     */
    take(token) {
      const value = read(token);
      if (token !== undefined) entries.delete(token);
      return value;
    },
  };
}

/** 192 random bits that can stand in a cookie and in an address. */
export function randomToken() {
  return randomBytes(24).toString("base64url");
}

/**
 * @template T
 * @typedef {ReturnType<typeof createTokenStore<T>>} TokenStore
 */
