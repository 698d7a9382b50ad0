import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { createFormAnswer } from "./createFormAnswer.js";
import type { ConsentHandlerOptions } from "./createFormAnswer.js";
import { readNodeBody } from "./readNodeBody.js";

/**
 * `createConsentHandler` for Node's own servers, and what is built on them: `if (await handle(req, res)) return;` before a
 * site's own routes. It answers the same, and never rejects.
 *
 * It reads the body itself. Where something before it has read the body to its end, it takes what was left in `req.body`: a
 * text, bytes, or an object of texts and lists of texts. The connection is https where the socket is encrypted; behind a
 * proxy give `options.secure` and, where the proxy rewrites it, `options.host`: no header of a proxy is believed unasked.
 *
 * @returns Whether the request was meant: true once it is answered, false for another path, with nothing touched.
 */
export function createNodeConsentHandler<Incoming extends NodeRequest = NodeRequest>(
  config: ConsentConfig,
  options: ConsentHandlerOptions<Incoming> = {},
): NodeConsentHandler<Incoming> {
  const { path, answer } = createFormAnswer(config, options);
  return async (request, response) => {
    if (pathOf(request.url) !== path) return false;
    const header = (name: string): string | null => {
      const value = request.headers[name];
      return typeof value === "string" ? value : (value?.join(", ") ?? null);
    };
    const { status, headers, cookies, body } = await answer(request, {
      method: request.method ?? "",
      header,
      // HTTP/2 has the one in place of the other.
      host: header("host") ?? header(":authority"),
      isSecure: Reflect.get(request.socket ?? {}, "encrypted") === true,
      read: (limit) => readNodeBody(request, limit),
    });
    try {
      response.statusCode = status;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (cookies.length > 0) {
        const earlier = response.getHeader("Set-Cookie") ?? [];
        response.setHeader("Set-Cookie", [...(Array.isArray(earlier) ? earlier : [String(earlier)]), ...cookies]);
      }
      response.end(body ?? "");
    } catch {
      // Somebody has answered in the meantime, or the connection is gone: there is nobody left to tell.
    }
    return true;
  };
}

/** Answers a request where it is meant, and says whether it was. */
export type NodeConsentHandler<Incoming extends NodeRequest = NodeRequest> = (
  request: Incoming,
  response: NodeResponse,
) => Promise<boolean>;

/** What is used of Node's `IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket?: object | null;
  readonly readableEnded: boolean;
  readonly destroyed: boolean;
  on(event: string, listener: (value: unknown) => void): unknown;
  removeListener(event: string, listener: (value: unknown) => void): unknown;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeResponse {
  statusCode: number;
  getHeader(name: string): number | string | string[] | undefined;
  setHeader(name: string, value: string | string[]): unknown;
  end(body: string): unknown;
}

/** The path of a request's target, which a client that takes the server for a proxy sends as a whole address. */
function pathOf(target = ""): string | null {
  if (target.startsWith("/")) return target.split(/[?#]/, 1)[0] ?? null;
  try {
    return new URL(target).pathname;
  } catch {
    return null;
  }
}
