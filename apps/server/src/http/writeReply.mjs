// @ts-check
/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Reply } from "../types.js" */

/**
 * Writes an answer; to `HEAD` the same without its body.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Reply} reply
 */
export function writeReply(request, response, { status, headers = {}, cookies = [], body }) {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  response.setHeader("X-Content-Type-Options", "nosniff");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  if (status !== 204 && status !== 304) response.setHeader("Content-Length", Buffer.byteLength(body ?? ""));
  response.end(request.method === "HEAD" ? undefined : body);
}
