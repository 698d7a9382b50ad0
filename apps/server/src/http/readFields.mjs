// @ts-check
import { HttpError } from "./HttpError.mjs";
/** @import { Visit } from "../types.js" */

/**
 * The text fields of a form or of a flat JSON object. Throws an `HttpError`: 415 for another type of content, 400 for
 * JSON that cannot be read.
 * @param {Visit} visit
 * @returns {Promise<Map<string, string>>}
 */
export async function readFields(visit) {
  const type = (visit.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase();
  const text = (await visit.readBody()).toString("utf8");
  if (type === "application/x-www-form-urlencoded") return new Map(new URLSearchParams(text));
  if (type === "application/json") return new Map(Object.entries(parseObject(text)).filter(isText));
  throw new HttpError(415, "Send a form (application/x-www-form-urlencoded) or JSON.");
}

/**
 * @param {string} text
 * @returns {object}
 */
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Answered below, as any other value that is not an object.
  }
  throw new HttpError(400, "The body is not a JSON object.");
}

/**
 * @param {[string, unknown]} entry
 * @returns {entry is [string, string]}
 */
function isText(entry) {
  return typeof entry[1] === "string";
}
