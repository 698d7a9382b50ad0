// @ts-check
/** @import { Reply } from "../types.js" */

/**
 * A plain text answer.
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 * @returns {Reply}
 */
export function textReply(status, text, headers = {}) {
  return {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
    body: `${text}\n`,
  };
}

/**
 * A JSON answer that no cache keeps.
 * @param {number} status
 * @param {unknown} value
 * @param {Record<string, string>} [headers]
 * @returns {Reply}
 */
export function jsonReply(status, value, headers = {}) {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store", ...headers },
    body: JSON.stringify(value),
  };
}

/**
 * An HTML answer that no cache keeps.
 * @param {number} status
 * @param {string} html
 * @param {Record<string, string>} [headers]
 * @returns {Reply}
 */
export function htmlReply(status, html, headers = {}) {
  return {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...headers },
    body: html,
  };
}

/**
 * Sends the browser elsewhere with a `GET`.
 * @param {string} location
 * @param {readonly string[]} [cookies]
 * @returns {Reply}
 */
export function redirectReply(location, cookies = []) {
  return { status: 303, headers: { Location: location, "Cache-Control": "no-store" }, cookies };
}

/**
 * @param {string} allow The methods that the path does answer.
 * @returns {Reply}
 */
export function methodNotAllowed(allow) {
  return textReply(405, `This address answers ${allow} only.`, { Allow: allow });
}

/** @returns {Reply} */
export function notFound() {
  return textReply(404, "There is nothing at this address.");
}
