import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestServer, startForTest } from "../startDemoServer.fixture.js";
import { decodeEvents } from "./collector/decodeEvents.mjs";

const EVENT = { event: "page_viewed", distinct_id: "d1", properties: { path: "/", name: "கால் ÷ +" } };
const JSON_TEXT = JSON.stringify(EVENT);
const BASE64 = Buffer.from(JSON_TEXT).toString("base64");
const AT = "2026-01-01T00:00:00.000Z";

describe("given what the analytics SDK may send", () => {
  it.each([
    ["JSON", JSON_TEXT],
    ["a list", `[${JSON_TEXT}]`],
    ["a batch", JSON.stringify({ api_key: "k", batch: [EVENT] })],
    ["gzip", gzipSync(JSON_TEXT)],
    ["a form with base64", `data=${encodeURIComponent(BASE64)}`],
    ["a form with base64 whose plus signs were not escaped", `data=${BASE64}`],
    ["a form with JSON", `data=${encodeURIComponent(JSON_TEXT)}&compression=base64`],
    ["base64 alone", BASE64],
  ])("should decode %s", (_case, body) => {
    expect(decodeEvents(Buffer.from(body), AT)).toEqual([{ ...EVENT, at: AT }]);
  });

  it("should find the id among the properties", () => {
    const sent = JSON.stringify({ event: "e", properties: { distinct_id: "d2" } });
    expect(decodeEvents(Buffer.from(sent), AT)?.[0]?.distinct_id).toBe("d2");
  });

  it.each(["", "nonsense", "{", "data=", "null", "1", Buffer.from([0x1f, 0x8b, 0, 0])])(
    "should answer null to %j",
    (body) => expect(decodeEvents(Buffer.from(body), AT)).toBeNull(),
  );

  it("should leave out what is no event", () => {
    expect(decodeEvents(Buffer.from('[null, 1, {}, {"event":3}]'), AT)).toEqual([]);
  });

  it("should not unpack a bomb", () => {
    expect(decodeEvents(gzipSync(Buffer.alloc(20 * 1024 * 1024)), AT)).toBeNull();
  });
});

describe("given the organisations on the server", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startForTest();
  });
  afterEach(() => server.close());

  it("should remember events, show them on any host, and forget them when told", async () => {
    const sent = await server.ask("collector.localhost", "/i/v0/e/?compression=gzip-js", {
      method: "POST",
      body: gzipSync(JSON_TEXT),
      headers: { Origin: server.origins.marketing, "Content-Type": "text/plain" },
    });
    expect(sent.json()).toEqual({ status: 1 });
    expect(sent.headers["access-control-allow-origin"]).toBe(server.origins.marketing);
    expect(sent.headers["access-control-allow-credentials"]).toBe("true");
    expect(sent.cookies.get("collector_id")).toContain("SameSite=None; Secure; Partitioned");
    await server.ask("localhost", `/__org/collector/e/?data=${encodeURIComponent(BASE64)}`);
    const events = (await server.ask("pay.localhost", "/__demo/events")).json();
    expect(events).toEqual([expect.objectContaining(EVENT), expect.objectContaining(EVENT)]);
    await server.ask("pay.localhost", "/__demo/events", { method: "DELETE" });
    expect((await server.ask("pay.localhost", "/__demo/events")).json()).toEqual([]);
  });

  it("should answer 400 to events that cannot be read", async () => {
    expect((await server.ask("collector.localhost", "/e/", { method: "POST", body: "?" })).status).toBe(400);
  });

  it("should answer the SDK's questions about flags and configuration", async () => {
    const flags = await server.ask("collector.localhost", "/flags/?v=2", { method: "POST", body: "{}" });
    expect(flags.json()).toMatchObject({ flags: {}, errorsWhileComputingFlags: false, quotaLimited: [] });
    const config = await server.ask("collector.localhost", "/array/phc_demo/config");
    expect(config.json()).toMatchObject({ sessionRecording: false, hasFeatureFlags: false });
    expect((await server.ask("collector.localhost", "/array/phc_demo/config.js")).text).toContain('all["phc_demo"]');
  });

  it("should let any site frame the player", async () => {
    const answer = await server.ask("video.localhost", "/embed/quick-start");
    expect(answer.headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(answer.cookies.has("video_visitor")).toBe(true);
    expect((await server.ask("video.localhost", "/embed/none")).status).toBe(404);
    for (const file of ["/player.js", "/player.css", "/film/drawFrame.js"]) {
      expect((await server.ask("video.localhost", file)).status).toBe(200);
    }
  });

  it("should take a payment once and lead back to the marketing site", async () => {
    const query = new URLSearchParams({
      amount: "4999",
      plan: "Growth <b>",
      return: `${server.origins.marketing}/pricing?x=1`,
    });
    const page = await server.ask("pay.localhost", `/checkout?${query}`);
    expect(page.text).toContain("Pay ₹4,999");
    expect(page.text).not.toContain("<b>");
    expect(page.cookies.has("pay_session")).toBe(true);
    const payment = /name="payment" value="([\w-]+)"/.exec(page.text)?.[1] ?? "";
    const pay = () =>
      server.ask("pay.localhost", "/checkout", {
        method: "POST",
        body: `payment=${payment}`,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      });
    const paid = await pay();
    expect([paid.status, paid.headers.location]).toEqual([
      303,
      `${server.origins.marketing}/pricing?x=1&paid=Growth+%3Cb%3E`,
    ]);
    expect((await pay()).status).toBe(400);
  });

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "javascript:alert(1)",
    "",
    "http://callmissed.localhost@evil.example/",
  ])("should not lead a payer to %s", async (address) => {
    const path = `/checkout?amount=1&plan=a&return=${encodeURIComponent(address)}`;
    expect((await server.ask("pay.localhost", path)).status).toBe(400);
  });

  it("should deliver pictures that other sites may embed, with the edge's cookie", async () => {
    const answer = await server.ask("cdn.localhost", "/img/hero-calls.svg");
    expect(answer.headers["content-type"]).toBe("image/svg+xml");
    expect(answer.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(answer.cookies.get("edge_bm")).toContain("Max-Age=1800");
    expect((await server.ask("cdn.localhost", "/img/../createCdn.mjs")).status).toBe(404);
    expect((await server.ask("cdn.localhost", "/img/..%2fcreateCdn.mjs")).status).toBe(404);
  });
});
