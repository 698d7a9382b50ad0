import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, inject, it } from "vitest";
import { readConsent } from "@callmissed/consent/server";
import { consent } from "@callmissed/demo-declaration";

/** The form as a browser without JavaScript posts it, against the demo as it runs, and as others may post it. */
const HOSTS = ["callmissed.localhost", "app.callmissed.localhost"] as const;

/** Node does not resolve `*.localhost`: the host is named in the header. */
function ask(host: string, options: AskOptions = {}): Promise<Answer> {
  const { method = "POST", path = "/cm-consent", headers = {}, body } = options;
  const Host = `${host}:${inject("port")}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port: inject("port"), method, path, headers: { Host, ...headers } },
      (incoming) => {
        incoming.resume().on("end", () => {
          const cookies = incoming.headers["set-cookie"] ?? [];
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, cookies });
        });
      },
    );
    outgoing.once("error", reject).end(body);
  });
}

interface AskOptions {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: readonly string[];
}

/** What a browser sends with a form of a page of that host. */
function fromPage(host: string, path = "/pricing"): Record<string, string> {
  const origin = `http://${host}:${inject("port")}`;
  return {
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": "same-origin",
    Origin: origin,
    Referer: origin + path,
  };
}

const post = (host: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(host, { body, headers: { ...fromPage(host), ...headers } });
const stateOf = ({ cookies }: Answer): Readonly<Record<string, string>> =>
  readConsent(cookies.at(-1)?.split(";")[0], consent).services;

describe.each(HOSTS)("the consent form on %s", (host) => {
  it("takes each choice of a visitor, sets it for both sites, and leads back to the page", async () => {
    for (const [body, theme, video, posthog] of [
      ["action=accept-all", "granted", "granted", "granted"],
      ["action=reject-all", "denied", "denied", "denied"],
      ["action=save&analytics=on", "denied", "denied", "granted"],
      ["action=save&functional=on&s.theme=on&s.language=on", "granted", "denied", "denied"],
      ["action=save&functional=on&listed=functional&analytics=on", "denied", "denied", "granted"],
      ["action=save", "denied", "denied", "denied"],
      ["action=withdraw-all", "denied", "denied", "denied"],
    ] as const) {
      const answer = await post(host, body);
      expect([body, answer.status, answer.headers.location]).toEqual([body, 303, "/pricing"]);
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.cookies).toEqual([
        expect.stringMatching(
          /^cm_consent=v1\.d\d{8}\..*; Path=\/; SameSite=Lax; Domain=callmissed\.localhost; Max-Age=15724800$/,
        ),
      ]);
      expect(stateOf(answer)).toMatchObject({ theme, video, posthog, advertising: "unasked", session: "granted" });
    }
  });

  it("is believed on the next page", async () => {
    const cookie = (await post(host, "action=reject-all")).cookies[0]?.split(";")[0] ?? "";
    const page = await ask(host, { method: "GET", path: "/", headers: { Cookie: cookie } });
    expect(page.status).toBe(200);
    expect(page.cookies.filter((one) => one.startsWith("cm_consent"))).toEqual([]);
  });

  it("sets the decision of a cookie once more, and nothing where there is none", async () => {
    const sent = (await post(host, "action=save&analytics=on")).cookies[0] ?? "";
    const renewed = await post(host, "action=renew", { Cookie: sent.split(";")[0] ?? "" });
    expect([renewed.status, renewed.cookies]).toEqual([204, [sent]]);
    const nothing = await post(host, "action=renew");
    expect([nothing.status, nothing.cookies]).toEqual([409, []]);
  });

  it("changes nothing by any other method", async () => {
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) {
      const answer = await ask(host, { method, path: "/cm-consent?action=accept-all", headers: fromPage(host) });
      expect([method, answer.status, answer.headers.allow, answer.cookies]).toEqual([method, 405, "POST", []]);
    }
  });

  it("believes no page of another site, and not even of a sister site", async () => {
    const foreign: readonly Record<string, string>[] = [
      { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
      { "Sec-Fetch-Site": "same-site", Origin: `http://storybook.callmissed.localhost:${inject("port")}` },
      { "Sec-Fetch-Site": "none" },
    ];
    for (const headers of foreign) {
      const answer = await post(host, "action=accept-all", headers);
      expect([answer.status, answer.cookies]).toEqual([403, []]);
    }
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    for (const headers of [
      form,
      { ...form, Origin: "https://evil.example" },
      { ...form, Origin: "null" },
      { ...form, Origin: `http://${host}:1` },
      { ...form, Referer: `http://evil.example/${host}` },
    ]) {
      const answer = await ask(host, { headers, body: "action=accept-all" });
      expect([answer.status, answer.cookies]).toEqual([403, []]);
    }
  });

  it("answers garbage with 4xx, and sets nothing", async () => {
    for (const [status, body, headers] of [
      [400, "", {}],
      [400, "action=accept", {}],
      [400, "action=accept-all&action=save", {}],
      [400, "action=save&nobody=on", {}],
      [400, Buffer.from([0, 255, 254, 128, 61, 38]), {}],
      [413, Buffer.alloc(9000, 38), {}],
      [413, Buffer.alloc(2_000_000, 38), {}],
      [415, '{"action":"accept-all"}', { "Content-Type": "application/json" }],
      [415, "action=accept-all", { "Content-Type": "" }],
    ] as const) {
      const answer = await post(host, body, headers);
      expect([answer.status, answer.cookies]).toEqual([status, []]);
    }
  });

  it("leads to no other host, whatever the page before is said to be", async () => {
    const own = `http://${host}:${inject("port")}`;
    for (const Referer of [
      `${own}//evil.example`,
      `${own}/\\evil.example`,
      "https://evil.example/",
      `${own}@evil.example/`,
    ]) {
      const answer = await post(host, "action=reject-all", { Referer });
      expect([answer.status, answer.headers.location]).toEqual([303, "/"]);
    }
  });
});

it("is let through by the policies of the pages that hold the form", async () => {
  for (const host of HOSTS) {
    const page = await ask(host, { method: "GET", path: "/" });
    expect(page.headers["content-security-policy"]).toMatch(/form-action 'self'[ ;]/);
  }
});

it("answers under bare localhost too, host-only", async () => {
  for (const path of ["/cm-consent", "/app/cm-consent"]) {
    const answer = await ask("localhost", { path, headers: fromPage("localhost"), body: "action=reject-all" });
    expect([answer.status, answer.cookies]).toEqual([303, [expect.not.stringContaining("Domain")]]);
  }
});

it("is no form of the other organisations", async () => {
  const answer = await post("pay.localhost", "action=accept-all");
  expect([answer.status >= 400, answer.cookies]).toEqual([true, []]);
});
