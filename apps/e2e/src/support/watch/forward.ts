import { request } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** Hands a request to the demo server as it came, but for the headers that it is to go without, and returns the whole answer. */
export async function forward(
  incoming: IncomingMessage,
  url: URL,
  port: number,
  without: readonly string[] = [],
): Promise<Answer> {
  const headers: IncomingHttpHeaders = { ...incoming.headers, host: url.host };
  for (const name of [...FOR_THE_PROXY, ...without]) delete headers[name];
  const body = await buffer(incoming);
  return new Promise((resolve, reject) => {
    const { method } = incoming;
    const outgoing = request({ host: "127.0.0.1", port, method, path: url.pathname + url.search, headers }, (reply) => {
      buffer(reply)
        .then((bytes) =>
          resolve({
            status: reply.statusCode ?? 502,
            headers: reply.headers,
            setCookies: reply.headers["set-cookie"] ?? [],
            body: bytes,
          }),
        )
        .catch(reject);
    });
    outgoing.once("error", reject).end(body);
  });
}

/** An answer of the demo. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly setCookies: readonly string[];
  readonly body: Buffer;
}

/**
 * Between browser and proxy alone; and what would make an answer short or packed: a page that is changed on its way is
 * always fetched whole.
 */
const FOR_THE_PROXY = ["proxy-connection", "connection", "accept-encoding", "if-none-match", "if-modified-since"];
