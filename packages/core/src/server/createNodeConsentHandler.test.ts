import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { connect as connectHttp2, createServer as createHttp2 } from "node:http2";
import type { Http2ServerRequest } from "node:http2";
import { createServer as createHttps } from "node:https";
import { request as requestHttps } from "node:https";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createNodeConsentHandler } from "./createNodeConsentHandler.js";
import type { NodeConsentHandler } from "./createNodeConsentHandler.js";
import { site } from "./handler.fixture.js";

interface Running {
  listen(port: number, host: string, done: () => void): unknown;
  address(): unknown;
  close(done: () => void): unknown;
  closeAllConnections?(): void;
}

const running: Running[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections?.();
    await new Promise<void>((resolve) => server.close(resolve));
  }
});

type Listener = (req: IncomingMessage, res: ServerResponse) => Promise<unknown>;
const listen = async (server: Running): Promise<number> => {
  running.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};

/** A server as a site would have it: the handler first, then its own routes. */
const serve = (
  handle: NodeConsentHandler<IncomingMessage> = createNodeConsentHandler<IncomingMessage>(site),
  before?: Listener,
): Promise<number> =>
  listen(
    createServer(async (req, res) => {
      await before?.(req, res);
      if (await handle(req, res)) return;
      res.end("the site");
    }),
  );

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const own = {
  Host: "www.example.in",
  "Content-Type": "application/x-www-form-urlencoded",
  "Sec-Fetch-Site": "same-origin",
  Referer: "http://www.example.in/pricing",
};

function ask(port: number, body?: string | Buffer, options: AskOptions = {}): Promise<Reply> {
  const { method = "POST", path = "/cm-consent", headers = {}, send = request } = options;
  return new Promise((resolve, reject) => {
    const outgoing = send(
      { host: "127.0.0.1", port, path, method, headers: { ...own, ...headers }, rejectUnauthorized: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    outgoing.on("error", reject).end(body);
  });
}

interface AskOptions {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly send?: typeof request | typeof requestHttps;
}

describe("given a server of Node", () => {
  it("should answer the form, and leave everything else to the site", async () => {
    const port = await serve();
    const answer = await ask(port, "action=save&analytics=on");
    expect([answer.status, answer.headers.location, answer.headers["cache-control"], answer.text]).toEqual([
      303,
      "/pricing",
      "no-store",
      "",
    ]);
    expect(answer.headers["set-cookie"]).toEqual([
      expect.stringMatching(
        /^cm_consent=v1\.d\d{8}\.functional-0-\w+\.analytics-1-\w+\..*; SameSite=Lax; Max-Age=15724800$/,
      ),
    ]);
    for (const path of ["/", "/cm-consent/", "//cm-consent", "/x?/cm-consent"]) {
      expect(await ask(port, "action=accept-all", { path })).toMatchObject({ status: 200, text: "the site" });
    }
    for (const path of ["/cm-consent?x=1", "http://www.example.in/cm-consent"]) {
      expect((await ask(port, "action=reject-all", { path })).status).toBe(303);
    }
    const renewed = await ask(port, "action=renew", { headers: { Cookie: "cm_consent=v1.analytics-1" } });
    expect([renewed.status, renewed.headers["set-cookie"], renewed.text]).toEqual([
      204,
      ["cm_consent=v1.analytics-1; Path=/; SameSite=Lax"],
      "",
    ]);
  });

  it.each<[number, AskOptions]>([
    [405, { method: "GET" }],
    [405, { method: "HEAD" }],
    [403, { headers: { "Sec-Fetch-Site": "cross-site" } }],
    [403, { headers: { "Sec-Fetch-Site": "same-origin,same-origin" } }],
    [415, { headers: { "Content-Type": "text/plain" } }],
    [400, { headers: { Host: "a b" } }],
    [400, { headers: { Host: "user@www.example.in" } }],
  ])("should answer %i to %j, and set nothing", async (status, options) => {
    const answer = await ask(await serve(), options.method ? undefined : "action=accept-all", options);
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([status, undefined]);
    if (status === 405) expect(answer.headers.allow).toBe("POST");
  });

  it("should answer 413 to a body that is too long, told or not, and stay well", async () => {
    const port = await serve();
    const long = Buffer.alloc(200_000, 38);
    expect((await ask(port, long)).status).toBe(413);
    expect((await ask(port, long, { headers: { "Transfer-Encoding": "chunked" } })).status).toBe(413);
    expect((await ask(port, "action=reject-all")).status).toBe(303);
  });

  it("should stay well when the visitor leaves in the middle of a form", async () => {
    let told: (value: boolean) => void;
    const done = new Promise<boolean>((resolve) => (told = resolve));
    const handle = createNodeConsentHandler(site);
    const port = await listen(createServer((req, res) => void handle(req, res).then(told)));
    const socket = connect(port, "127.0.0.1");
    const head = Object.entries({ ...own, "Content-Length": "100" }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /cm-consent HTTP/1.1\r\n${head.join("")}\r\naction=acc`, () => socket.destroy());
    expect(await done).toBe(true);
  });

  it("should keep the cookies that the site has set on the answer already", async () => {
    const port = await serve(undefined, async (_, res) => void res.setHeader("Set-Cookie", "cm_lb=a"));
    expect((await ask(port, "action=reject-all")).headers["set-cookie"]).toEqual([
      "cm_lb=a",
      expect.stringContaining("cm_consent="),
    ]);
    expect((await ask(port, "action=nothing")).headers["set-cookie"]).toEqual(["cm_lb=a"]);
  });

  it("should not mind that somebody has answered before", async () => {
    const port = await serve(undefined, async (_, res) => void res.end("first"));
    expect(await ask(port, "action=reject-all")).toMatchObject({ status: 200, text: "first" });
  });

  it("should answer 500 where a function of the site throws, and tell of it", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const onError = vi.fn<(error: Error) => void>();
    const secure = (req: IncomingMessage): boolean => {
      throw new Error(req.url);
    };
    const port = await serve(createNodeConsentHandler(site, { secure, onError }));
    const answer = await ask(port, "action=accept-all");
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([500, undefined]);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: "CM602", cause: new Error("/cm-consent") });
    warn.mockRestore();
  });

  it("should go by what the site says of its proxy, and by no header unasked", async () => {
    const headers = {
      "X-Forwarded-Proto": "https",
      "X-Forwarded-Host": "evil.example",
      Origin: "https://www.example.in",
    };
    const port = await serve(createNodeConsentHandler(site, { secure: () => true }));
    const told = await ask(port, "action=accept-all", { headers });
    expect([told.status, told.headers["set-cookie"]?.[0]]).toEqual([303, expect.stringMatching(/; Secure$/)]);
    const untold = await ask(await serve(), "action=accept-all", { headers });
    expect(untold.headers["set-cookie"]?.[0]).not.toContain("Secure");
  });
});

describe("given a body that something has read before", () => {
  const parsed =
    (body: unknown): Listener =>
    async (req) => {
      for await (const _ of req) void _;
      Object.assign(req, { body });
    };
  it.each<[string, number, unknown]>([
    ["a text", 303, "action=save&analytics=on"],
    ["bytes", 303, Buffer.from("action=save&analytics=on")],
    ["fields", 303, { action: "save", analytics: "on" }],
    ["fields with lists", 303, { action: "save", analytics: ["on", "on"] }],
    ["a list of two actions", 400, { action: ["accept-all", "reject-all"] }],
    ["nested fields", 400, { action: "save", analytics: { nested: "on" } }],
    ["a field that is no text", 400, { action: "save", analytics: 1 }],
    ["no field", 400, {}],
    ["nothing", 400, undefined],
    ["a number", 400, 7],
    ["fields that are too long", 413, { action: "accept-all", x: "y".repeat(9000) }],
    ["a text that is too long", 413, "&".repeat(8193)],
  ])("should take %s that was left of it, with %i", async (_, status, body) => {
    const port = await serve(undefined, parsed(body));
    const answer = await ask(port, "action=accept-all");
    expect(answer.status).toBe(status);
    expect(answer.headers["set-cookie"]?.[0]).toEqual(
      status === 303 ? expect.stringMatching(/functional-0.*analytics-1/) : undefined,
    );
  });

  it("should read the body itself where a parser has left it alone", async () => {
    const port = await serve(undefined, async (req) => void Object.assign(req, { body: {} }));
    expect((await ask(port, "action=accept-all")).status).toBe(303);
    const asText = await serve(undefined, async (req) => void req.setEncoding("utf8"));
    expect((await ask(asText, "action=accept-all")).status).toBe(303);
  });

  it("should not wait for a request that is gone", async () => {
    const gone = await serve(undefined, async (req) => {
      Object.assign(req, { _destroy: (_: unknown, done: () => void) => done() });
      req.destroy();
    });
    expect((await ask(gone, "action=accept-all")).status).toBe(400);
  });
});

describe("given https", () => {
  it("should know it by the connection", async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "www.example.in" }], { keyType: "ec" });
    const handle = createNodeConsentHandler(site);
    const port = await listen(createHttps({ key, cert }, (req, res) => void handle(req, res)));
    const headers = { Origin: "https://www.example.in", "Sec-Fetch-Site": "same-origin" };
    const answer = await ask(port, "action=reject-all", { headers, send: requestHttps });
    expect([answer.status, answer.headers["set-cookie"]?.[0]]).toEqual([303, expect.stringMatching(/; Secure$/)]);
  });
});

it("answers over HTTP/2, whose requests name their host otherwise", async () => {
  const handle = createNodeConsentHandler<Http2ServerRequest>(site);
  const port = await listen(createHttp2((req, res) => void handle(req, res)));
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  const { Host: authority, ...rest } = own;
  const stream = session.request({ ":method": "POST", ":path": "/cm-consent", ":authority": authority, ...rest });
  const headers = await new Promise<Record<string, unknown>>((resolve) => {
    stream.on("response", (received) => resolve({ ...received }));
    stream.end("action=accept-all");
  });
  expect(headers).toMatchObject({
    ":status": 303,
    location: "/pricing",
    "set-cookie": [expect.stringContaining("-1-")],
  });
  stream.resume();
  await new Promise<void>((resolve) => session.close(resolve));
});
