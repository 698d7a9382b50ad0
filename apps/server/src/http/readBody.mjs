// @ts-check
import { HttpError } from "./HttpError.mjs";
/** @import { IncomingMessage } from "node:http" */

/** The most bytes that a request may carry. */
export const BODY_LIMIT = 1024 * 1024;

/**
 * Collects a request's body. Throws an `HttpError`: 413 above the limit, 400 where the connection broke off.
 * @param {IncomingMessage} request
 * @returns {Promise<Buffer>}
 */
export async function readBody(request) {
  if (Number(request.headers["content-length"] ?? 0) > BODY_LIMIT) throw tooLarge();
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > BODY_LIMIT) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(400, "The request broke off.");
  }
  return Buffer.concat(chunks);
}

function tooLarge() {
  return new HttpError(413, "The request is larger than 1 MiB.");
}
