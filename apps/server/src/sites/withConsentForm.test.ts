import { afterEach, beforeEach, expect, it } from "vitest";
import { type TestServer, startForTest } from "../startDemoServer.fixture.js";

let server: TestServer;

beforeEach(async () => {
  server = await startForTest({
    "marketing/server/entry-server.js": `export const render = async () => ({ status: 200, html: "page" });`,
    "dashboard/index.html": "<title>dashboard</title>",
    // A handler that tells what reached it.
    "dashboard/.server/entry-server.js": `
      export const consentPath = "/cm-consent";
      export const answerConsent = async (request) => {
        if (new URL(request.url).pathname !== consentPath) return null;
        const headers = new Headers({ "X-Host": request.headers.get("host"), "Set-Cookie": "a=1; Path=/" });
        headers.append("Set-Cookie", "b=2; Path=/");
        return new Response(request.method + " " + (await request.text()), { status: 418, headers });
      };`,
  });
});

afterEach(() => server.close());

it.each([
  ["callmissed.localhost", "/cm-consent"],
  ["app.callmissed.localhost", "/cm-consent?x=1"],
  ["localhost", "/cm-consent"],
  ["127.0.0.1", "/app/cm-consent"],
])("should hand the form of %s at %s to the library, and its answer to the visitor", async (host, path) => {
  const answer = await server.ask(host, path, { method: "POST", body: "action=reject-all" });
  expect([answer.status, answer.text]).toEqual([418, "POST action=reject-all"]);
  expect(answer.headers["x-host"]).toBe(`${host}:${server.port}`);
  expect(answer.headers["set-cookie"]).toEqual(["a=1; Path=/", "b=2; Path=/"]);
});

it("should let the library refuse other methods too, and know no other as GET", async () => {
  for (const method of ["GET", "HEAD", "PUT", "TRACE", "OPTIONS"]) {
    const answer = await server.ask("callmissed.localhost", "/cm-consent", { method });
    expect([answer.status, answer.text]).toEqual([418, method === "HEAD" ? "" : "GET "]);
  }
});

it("should leave every other path to the site, and the form to nobody else", async () => {
  expect((await server.ask("callmissed.localhost", "/")).text).toBe("page");
  expect((await server.ask("callmissed.localhost", "/cm-consent/")).text).toBe("page");
  expect((await server.ask("callmissed.localhost", "/%63m-consent")).text).toBe("page");
  expect((await server.ask("app.callmissed.localhost", "/settings")).text).toContain("dashboard");
  expect((await server.ask("pay.localhost", "/cm-consent")).status).toBe(404);
});

it("should answer no worse than 4xx to a body that is too long, or a host whose port there is not", async () => {
  const long = Buffer.alloc(2 * 1024 * 1024);
  const answer = await server.ask("callmissed.localhost", "/cm-consent", { method: "POST", body: long });
  expect(answer.status).toBe(413);
  expect((await server.ask("callmissed.localhost:99999", "/cm-consent")).status).toBe(418);
});
