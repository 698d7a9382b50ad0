// @ts-check
import { gunzipSync } from "node:zlib";
/** @import { CollectedEvent } from "../../types.js" */

/** What a compressed body may grow to. */
const UNPACKED_LIMIT = 8 * 1024 * 1024;

/**
 * The events in what an analytics SDK sent: JSON, a form's `data=` field (base64 or JSON), either of them gzipped; one
 * event, a list, or `{ batch: [...] }`. Null where it cannot be read; never throws.
 * @param {Buffer} body
 * @param {string} at When it arrived, as an ISO date.
 * @returns {CollectedEvent[] | null}
 */
export function decodeEvents(body, at) {
  const payload = decodePayload(body);
  if (typeof payload !== "object" || payload === null) return null;
  const batch = "batch" in payload ? payload.batch : payload;
  return (Array.isArray(batch) ? batch : [batch]).flatMap((item) => toEvent(item, at));
}

/**
 * @param {Buffer} body
 * @returns {unknown}
 */
function decodePayload(body) {
  try {
    const isGzip = body[0] === 0x1f && body[1] === 0x8b;
    const text = (isGzip ? gunzipSync(body, { maxOutputLength: UNPACKED_LIMIT }) : body).toString("utf8").trim();
    const field = text.startsWith("data=") ? new URLSearchParams(text).get("data") : text;
    return parseText(field ?? "");
  } catch {
    return null;
  }
}

/**
 * JSON never begins with a letter of base64 that could stand for an object, so the first character tells them apart.
 * @param {string} text
 * @returns {unknown}
 */
function parseText(text) {
  if (/^[[{]/.test(text)) return JSON.parse(text);
  // A form turns the plus signs of base64 into spaces where the sender did not escape them.
  return JSON.parse(Buffer.from(text.replaceAll(" ", "+"), "base64").toString("utf8"));
}

/**
 * @param {unknown} item
 * @param {string} at
 * @returns {CollectedEvent[]}
 */
function toEvent(item, at) {
  if (typeof item !== "object" || item === null) return [];
  const { event, distinct_id: outer, properties: given } = /** @type {Record<string, unknown>} */ (item);
  if (typeof event !== "string") return [];
  const properties = typeof given === "object" && given !== null ? /** @type {Record<string, unknown>} */ (given) : {};
  const id = outer ?? properties.distinct_id;
  return [{ event, distinct_id: typeof id === "string" ? id : undefined, properties, at }];
}
