import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { createFormAnswer } from "./createFormAnswer.js";
import type { ConsentHandlerOptions } from "./createFormAnswer.js";
import { createTextReader } from "./createTextReader.js";

/**
 * Makes the handler of the consent form, for pages without JavaScript and for renewing the cookie by HTTP, which outlives
 * Safari's removal of what scripts have written. It answers at `config.form.path`, and to `POST` alone, with the fields
 * `action` (`accept-all`, `reject-all`, `save`, `withdraw-all`, `renew`), `<category>=on` and `s.<service>=on`:
 *
 * - 303 to the page that the form came from, on this host only, with the cookie that the page itself would have written; the
 *   first-party cookies of what is not granted, as far as the request bears them, are expired;
 * - 204 for `renew`, with the decision of the request's cookie once more, or the one in the field `value`; it is not
 *   prolonged. 409 where there is none, or it has expired;
 * - 400 for a form that cannot be understood, 403 for one that is not from this origin, 405 for another method, 413 above
 *   8192 bytes, 415 for another type of content: nothing is set;
 * - 500 where one of the options' functions throws: nothing is set, and `onError` is told. It never throws and never rejects.
 *
 * Global Privacy Control is read from the request. Throws a `ConsentError` (CM601) where the declaration says `form: false`.
 *
 * @returns Null for a request to another path, so that it can stand before a site's own routes.
 */
export function createConsentHandler(
  config: ConsentConfig,
  options: ConsentHandlerOptions<Request> = {},
): ConsentHandler {
  const { path, answer } = createFormAnswer(config, options);
  return async (request) => {
    const url = new URL(request.url);
    if (url.pathname !== path) return null;
    const { status, headers, cookies, body } = await answer(request, {
      method: request.method,
      header: (name) => request.headers.get(name),
      host: request.headers.get("host") ?? url.host,
      isSecure: url.protocol === "https:",
      read: (limit) => readText(request, limit),
    });
    const sent = new Headers(headers);
    for (const cookie of cookies) sent.append("Set-Cookie", cookie);
    return new Response(body, { status, headers: sent });
  };
}

/** Answers a request; null where it is not meant. */
export type ConsentHandler = (request: Request) => Promise<Response | null>;

async function readText(request: Request, limit: number): Promise<string | 400 | 413> {
  const reader = request.body?.getReader();
  const text = createTextReader(limit);
  for (;;) {
    const part = await reader?.read().catch(() => "broken" as const);
    if (part === "broken") return 400;
    if (!part || part.done) return text.end();
    const problem = text.add(part.value);
    if (problem !== null) {
      // Nobody waits for the rest, however long it is.
      reader?.cancel().catch(() => undefined);
      return problem;
    }
  }
}
