import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDemoServer } from "./startDemoServer.mjs";
import { type TestServer, startForTest } from "./startDemoServer.fixture.js";

let server: TestServer;

beforeEach(async () => {
  server = await startForTest({
    "marketing/server/entry-server.js": `export const render = async (request) => ({
      status: request.url.startsWith("/missing") ? 404 : 200,
      html: JSON.stringify(request),
    });`,
    "marketing/client/assets/app-1234.js": "export {};",
    "marketing/client/favicon.svg": "<svg/>",
    "marketing/client/index.html": "never",
    "marketing/client/.vite/manifest.json": "{}",
    "marketing/secret.txt": "secret",
    "dashboard/index.html": `<title>dashboard</title>
      <script nonce="__CSP_NONCE__">boot()</script>
      <meta property="csp-nonce" nonce="__CSP_NONCE__">
      <script type="module" src="./assets/app.js" nonce="__CSP_NONCE__"></script>`,
    "dashboard/assets/app.js": "export {};",
    "storybook/index.html": "<title>storybook</title>",
  });
});

afterEach(() => server.close());

describe("given the hosts of the demo", () => {
  it("should tell the sites apart, whatever the case of the host", async () => {
    expect((await server.ask("CallMissed.LOCALHOST", "/")).text).toContain('"url":"/"');
    expect((await server.ask("app.callmissed.localhost", "/settings")).text).toContain("dashboard");
    expect((await server.ask("storybook.callmissed.localhost", "/")).text).toContain("storybook");
    expect((await server.ask("video.localhost", "/embed/quick-start")).text).toContain("Demo Video");
  });

  it("should serve the sites as paths of a bare localhost, and point there", async () => {
    expect((await server.ask("localhost", "/app/settings")).text).toContain("dashboard");
    expect((await server.ask("127.0.0.1", "/storybook/")).text).toContain("storybook");
    const { origins } = (await server.ask("localhost", "/")).json() as { origins: Record<string, string> };
    expect(origins.dashboard).toBe(`http://localhost:${server.port}/app`);
    expect(origins.collector).toBe(`http://localhost:${server.port}/__org/collector`);
    const redirect = await server.ask("localhost", "/app?lang=hi");
    expect([redirect.status, redirect.headers.location]).toEqual([308, "/app/?lang=hi"]);
  });

  it("should answer 404 to a host that is nobody, and 400 to one that is no host", async () => {
    expect((await server.ask("example.com", "/")).status).toBe(404);
    expect((await server.ask("constructor", "/")).status).toBe(404);
    expect((await server.ask("a b<script>:x", "/")).status).toBe(400);
  });
});

describe("given a marketing page", () => {
  it("should hand the request to the bundle and answer with a policy of the same nonce", async () => {
    const answer = await server.ask("callmissed.localhost", "/pricing?lang=hi", {
      headers: { Cookie: "cm_consent=v1", "Accept-Language": "hi", "Sec-GPC": "1" },
    });
    const request = answer.json() as Record<string, string>;
    const next = (await server.ask("callmissed.localhost", "/")).json() as Record<string, string>;
    expect(next.nonce).not.toBe(request.nonce);
    expect(request).toMatchObject({
      url: "/pricing?lang=hi",
      cookie: "cm_consent=v1",
      acceptLanguage: "hi",
      secGpc: "1",
      csrf: "",
    });
    expect(answer.headers["content-security-policy"]).toContain(`'nonce-${request.nonce}' 'strict-dynamic'`);
    expect(answer.headers.vary).toBe("Cookie, Accept-Language, Sec-GPC");
    expect(answer.headers["cache-control"]).toBe("private, no-cache");
    expect(answer.cookies.get("cm_lb")).toMatch(/^[ab]; Path=\/; SameSite=Lax; HttpOnly$/);
  });

  it("should keep the balancer's choice once the browser has it", async () => {
    const answer = await server.ask("callmissed.localhost", "/", { headers: { Cookie: "cm_lb=b" } });
    expect(answer.cookies.size).toBe(0);
  });

  it("should serve built files, hashed ones for good, and never the folder's index or hidden files", async () => {
    const asset = await server.ask("callmissed.localhost", "/assets/app-1234.js");
    expect(asset.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(asset.headers["cache-control"]).toContain("immutable");
    const icon = await server.ask("callmissed.localhost", "/favicon.svg");
    expect(icon.headers["content-type"]).toBe("image/svg+xml");
    const again = await server.ask("callmissed.localhost", "/favicon.svg", {
      headers: { "If-None-Match": icon.headers.etag },
    });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await server.ask("callmissed.localhost", "/index.html")).text).not.toContain("never");
    expect((await server.ask("callmissed.localhost", "/.vite/manifest.json")).text).toContain('"url"');
    expect((await server.ask("callmissed.localhost", "/assets/gone.js")).status).toBe(404);
  });

  it("should pass on the status of a page that does not exist", async () => {
    expect((await server.ask("callmissed.localhost", "/missing")).status).toBe(404);
  });
});

describe("given the dashboard's document", () => {
  const open = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await server.ask("app.callmissed.localhost", path, { headers });
    const policy = String(answer.headers["content-security-policy"]);
    return { answer, policy, nonce: /'nonce-([^']+)'/.exec(policy)?.[1] };
  };

  it.each(["/", "/settings", "/index.html"])(
    "should put the nonce of its policy into the scripts of %s",
    async (path) => {
      const { answer, policy, nonce } = await open(path);
      expect(policy).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
      expect(policy).toContain("require-trusted-types-for 'script'");
      const scripts = answer.text.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts).toHaveLength(2);
      for (const script of scripts) expect(script).toContain(` nonce="${nonce}"`);
      expect(answer.text).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      expect(answer.text).not.toContain("__CSP_NONCE__");
    },
  );

  it("should take a nonce of its own for each answer, and never let a cache keep one", async () => {
    const first = await open("/");
    expect(first.nonce).toMatch(/^[\w+/]{22}==$/);
    expect(first.answer.headers.etag).toBeUndefined();
    expect(first.answer.headers["cache-control"]).toBe("private, no-cache");
    const again = await open("/", { "If-None-Match": "*" });
    expect(again.answer.status).toBe(200);
    expect(again.nonce).not.toBe(first.nonce);
  });

  it("should never hand the document out without its policy, whatever the spelling of its name", async () => {
    for (const path of ["//index.html", "/index.html/", "/index%2ehtml", "/INDEX.HTML", "/settings/"]) {
      const { answer, nonce } = await open(path);
      if (answer.status === 200) expect(answer.text).toContain(` nonce="${nonce}"`);
      else expect(answer.status).toBe(404);
    }
  });

  it("should let scripts reach the collector only, and frame nobody", async () => {
    const { policy } = await open("/");
    expect(policy).toContain(`connect-src 'self' ${server.origins.collector};`);
    expect(policy).toContain("frame-src 'none';");
  });
});

describe("given somebody who tries to leave the folder", () => {
  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/assets/..%2f..%2fsecret.txt",
  ])("should not serve %s", async (path) => {
    const answer = await server.ask("callmissed.localhost", path);
    expect(answer.text).not.toBe("secret");
  });
});

describe("given malformed requests", () => {
  it("should answer each and go on", async () => {
    expect((await server.ask("callmissed.localhost", "/%E0%A4%A")).status).toBe(400);
    expect((await server.ask("callmissed.localhost", "/%00")).status).toBe(400);
    expect((await server.ask("callmissed.localhost", "//example.com/x")).status).toBe(200);
    expect((await server.ask("callmissed.localhost", "/", { headers: { Cookie: ";;=;a;%;=x;cm_lb" } })).status).toBe(
      200,
    );
    expect((await server.ask("callmissed.localhost", "/", { method: "PUT" })).status).toBe(405);
    expect((await server.ask("app.callmissed.localhost", "/api/sign-in", { method: "POST", body: "{" })).status).toBe(
      415,
    );
    expect((await server.ask("callmissed.localhost", "/")).status).toBe(200);
  });

  it("should answer 413 to a body above 1 MiB", async () => {
    const body = Buffer.alloc(1024 * 1024 + 1, 97);
    expect((await server.ask("collector.localhost", "/e/", { method: "POST", body })).status).toBe(413);
    const headers = { "Transfer-Encoding": "chunked" };
    expect((await server.ask("collector.localhost", "/e/", { method: "POST", body, headers })).status).toBe(413);
  });

  it("should close the connection of a client that speaks no HTTP", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.write("\x16\x03\x01 nonsense\r\n\r\n"));
      let text = "";
      socket.on("data", (chunk) => (text += chunk.toString()));
      socket.on("error", reject);
      socket.on("close", () => resolve(text));
    });
    expect(answer).toContain("400 Bad Request");
  });

  it("should answer HEAD like GET, without a body", async () => {
    const head = await server.ask("callmissed.localhost", "/", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
  });
});

describe("given sites that are not built", () => {
  it("should say so with 503", async () => {
    const empty = await startForTest();
    for (const host of ["callmissed.localhost", "app.callmissed.localhost", "storybook.callmissed.localhost"]) {
      const answer = await empty.ask(host, "/");
      expect(answer.status).toBe(503);
      expect(answer.text).toContain("has not been built");
    }
    await empty.close();
  });
});

describe("given the counters", () => {
  it("should count by host, path forms included, and not count their own calls", async () => {
    await server.ask("callmissed.localhost", "/");
    await server.ask("collector.localhost", "/e/", { method: "OPTIONS" });
    await server.ask("localhost", "/__org/collector/flags/");
    await server.ask("localhost", "/app/");
    await server.ask("evil.example", "/");
    const answer = await server.ask("video.localhost", "/__demo/requests");
    expect(answer.json()).toEqual({ "callmissed.localhost": 1, "collector.localhost": 2, localhost: 1 });
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    expect((await server.ask("localhost", "/__demo/requests", { method: "DELETE" })).status).toBe(204);
    expect((await server.ask("localhost", "/__demo/requests")).json()).toEqual({});
  });
});

describe("given a port that is taken", () => {
  it("should reject with EADDRINUSE", async () => {
    await expect(startDemoServer({ port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
