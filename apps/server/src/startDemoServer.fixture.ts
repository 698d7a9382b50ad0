import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startDemoServer } from "./startDemoServer.mjs";

/** A running server on a free port, and a way to ask it as any host. Node does not resolve `*.localhost` itself. */
export async function startForTest(files: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "demo-server-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dist = {
    marketing: join(folder, "marketing"),
    dashboard: join(folder, "dashboard"),
    storybook: join(folder, "storybook"),
  };
  const server = await startDemoServer({ port: 0, dist });
  const at = (host: string) => `${host}:${server.port}`;

  const ask: TestServer["ask"] = (host, path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: "127.0.0.1",
          port: server.port,
          path,
          method,
          headers: {
            ...(body === undefined || "Transfer-Encoding" in headers
              ? {}
              : { "Content-Length": Buffer.byteLength(body) }),
            ...headers,
            Host: host.includes(":") ? host : at(host),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: () => JSON.parse(text) as unknown,
              cookies: new Map(
                (response.headers["set-cookie"] ?? []).map((line) => {
                  const equals = line.indexOf("=");
                  return [line.slice(0, equals), line.slice(equals + 1)];
                }),
              ),
            });
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });

  return {
    port: server.port,
    origins: server.origins,
    ask,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The value alone of a `Set-Cookie` line's rest. */
export function valueOf(cookie: string | undefined): string {
  return cookie?.split(";", 1)[0] ?? "";
}

export interface TestServer {
  readonly port: number;
  readonly origins: Awaited<ReturnType<typeof startDemoServer>>["origins"];
  readonly ask: (host: string, path: string, options?: AskOptions) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: () => unknown;
  /** By name: the value and its attributes. */
  readonly cookies: ReadonlyMap<string, string>;
}
