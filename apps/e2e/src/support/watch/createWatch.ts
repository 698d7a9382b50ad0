import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { changeAnswer } from "./changeAnswer.js";
import { forward } from "./forward.js";
import { readSetCookie } from "./readSetCookie.js";
import { RECORDER } from "./withRecorder.js";
import type { FrameSeen, RequestSeen, SetCookieSeen, Watch, WatchOptions, WriteSeen } from "./Watch.js";

/**
 * Starts a forward proxy for one visitor: it leads `*.localhost` at the demo's port to the demo, answers 502 for everything
 * else, and keeps all of it. One observer for all engines, outside of the browser; what scripts do inside, the recorder
 * that it puts into every page tells it, at an address that nobody else knows.
 */
export async function createWatch(port: number, options: WatchOptions = {}): Promise<Watch> {
  const own = `/__watch/${randomUUID()}`;
  const requests: RequestSeen[] = [];
  const setCookies: SetCookieSeen[] = [];
  const writes: WriteSeen[] = [];
  const problems: string[] = [];
  const frames: FrameSeen[] = [];
  let held: Held | undefined;
  const waiting: (() => void)[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const patched = [...(options.patches ?? []), ...(options.pagePatches ?? [])].map(() => 0);
  const recorder = {
    report: `${own}/report`,
    source: `${own}/recorder.js`,
    isBlocked: options.isStorageBlocked ?? false,
    styles: options.styles,
    watchesFrames: options.watchesFrames ?? false,
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "", "http://unknown.invalid");
    if (url.pathname.startsWith(own)) {
      await answerOwn(url, request, response);
      return;
    }
    const host = url.port === String(port) ? url.hostname : url.host;
    requests.push({
      method: request.method ?? "",
      host,
      path: url.pathname + url.search,
      cookies: cookieNames(request.headers.cookie),
      purpose: String(request.headers["sec-purpose"] ?? ""),
      at: Date.now(),
    });
    if (url.port !== String(port) || !url.hostname.endsWith(".localhost")) {
      response.writeHead(502).end();
      return;
    }
    if (options.failing?.includes(host)) {
      // With the header that lets the page see it, so that it is the answer that is held against the page.
      response.writeHead(500, { "Access-Control-Allow-Origin": request.headers.origin ?? "*" }).end("failed");
      return;
    }
    const isPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    const reply = await forward(request, url, port, options.isCached && isPage ? ["cookie"] : []);
    for (const line of reply.setCookies) setCookies.push({ host, ...readSetCookie(line) });
    const changed = changeAnswer(reply, url, { ...options, recorder, patched });
    if (changed.problem) problems.push(changed.problem);
    const isHeld = held?.path.test(url.pathname) ?? false;
    if (isHeld) await held?.delivered;
    // What the browser has kept could not be held back again.
    const headers = isHeld ? { ...changed.headers, "cache-control": "no-store" } : changed.headers;
    response.writeHead(reply.status, headers).end(changed.body);
  };

  const answerOwn = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (url.pathname === recorder.report) {
      const seen = JSON.parse(await text(request)) as Reported;
      if (seen.type === "write") writes.push(seen);
      else if (seen.type === "frame") frames.push(seen);
      else problems.push(`${seen.problem} (${seen.page})`);
      response.writeHead(204).end();
    } else if (url.pathname === recorder.source) {
      response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8" }).end(RECORDER);
    } else if (url.pathname === `${own}/released`) {
      await released;
      response.writeHead(204).end();
    } else {
      const page = `<!doctype html><html lang="en"><head><title>Blank</title>${options.blankHead ?? ""}</head><body></body></html>`;
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(page);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      problems.push(`The watch failed at ${request.url ?? "?"}: ${String(error)}`);
      response.destroy();
    });
  });
  server.on("connect", (request, socket) => {
    const host = `${request.url ?? ""} (tunnel)`;
    requests.push({ method: "CONNECT", host, path: "", cookies: [], purpose: "", at: Date.now() });
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    blank: (origin) => `${origin}${own}/blank`,
    requests: () => [...requests],
    setCookies: () => [...setCookies],
    writes: () => [...writes],
    problems: () => [...problems],
    frames: () => [...frames],
    patched: () => [...patched],
    release,
    hold(path) {
      let deliver = (): void => undefined;
      const delivered = new Promise<void>((resolve) => (deliver = resolve));
      held = { path, delivered };
      waiting.push(deliver);
    },
    pass() {
      held = undefined;
    },
    deliver() {
      held = undefined;
      for (const one of waiting.splice(0)) one();
    },
    forget() {
      for (const list of [requests, setCookies, writes, problems, frames]) list.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the recorder sends. */
type Reported =
  | ({ readonly type: "write" } & WriteSeen)
  | ({ readonly type: "frame" } & FrameSeen)
  | { readonly type: "problem"; problem: string; page: string };

/** What is kept back. */
interface Held {
  readonly path: RegExp;
  readonly delivered: Promise<void>;
}

function cookieNames(header: string | undefined): string[] {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.split("=", 1)[0]?.trim() ?? "")
    .filter(Boolean);
}
