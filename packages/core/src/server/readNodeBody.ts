import type { NodeRequest } from "./createNodeConsentHandler.js";
import { createTextReader } from "./createTextReader.js";

/**
 * Reads the body of Node's request as text: 413 where it is longer than so many bytes, 400 where it broke off. What
 * something else has read to its end is taken from `request.body`; 400 where it is not there, or is nothing like a form.
 */
export function readNodeBody(request: NodeRequest, limit: number): Promise<string | 400 | 413> {
  // Its events are over: whoever waited for one would wait for ever.
  if (request.readableEnded) return Promise.resolve(leftBody(Reflect.get(request, "body"), limit));
  if (request.destroyed) return Promise.resolve(400);
  return new Promise((resolve) => {
    const text = createTextReader(limit);
    const settle = (result: string | 400 | 413): void => {
      request.removeListener("data", onData);
      request.removeListener("end", onEnd);
      request.removeListener("close", onBroken);
      resolve(result);
    };
    const onData = (piece: unknown): void => {
      const problem = text.add(piece);
      if (problem !== null) settle(problem);
    };
    const onEnd = (): void => settle(text.end());
    const onBroken = (): void => settle(400);
    request.on("data", onData);
    request.on("end", onEnd);
    request.on("close", onBroken);
    // It stays: an error that nobody listens to would end the server.
    request.on("error", onBroken);
  });
}

function leftBody(body: unknown, limit: number): string | 400 | 413 {
  const text = createTextReader(limit);
  return text.add(isFields(body) ? String(fieldsOf(body)) : body) ?? text.end();
}

/** Whether a parser made an object of a form: not text, and not bytes. */
function isFields(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && !ArrayBuffer.isView(body);
}

function fieldsOf(body: Record<string, unknown>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    // What is neither text nor a list of texts becomes a value that no field has.
    for (const one of Array.isArray(value) ? value : [value]) fields.append(name, typeof one === "string" ? one : "");
  }
  return fields;
}
