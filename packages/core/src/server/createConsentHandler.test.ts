import { describe, expect, it, vi } from "vitest";
import { defineConsent } from "../declaration/defineConsent.js";
import type { ConsentError } from "../errors/ConsentError.js";
import { decideAll } from "../store/transitions.js";
import { consentCookie } from "./consentCookie.js";
import { createConsentHandler } from "./createConsentHandler.js";
import type { ConsentHandlerOptions } from "./createFormAnswer.js";
import { NOW, post, site, without } from "./handler.fixture.js";
import { readConsent } from "./readConsent.js";

const ask = async (request: Request, options: ConsentHandlerOptions = {}): Promise<Response> => {
  const answer = await createConsentHandler(site, { now: () => NOW, ...options })(request);
  if (!answer) throw new Error("it was not taken");
  return answer;
};
const cookieOf = (answer: Response): string | null => answer.headers.get("set-cookie");
const isRefused = (answer: Response, status: number): void => {
  expect([answer.status, cookieOf(answer), answer.headers.get("cache-control")]).toEqual([status, null, "no-store"]);
  expect(answer.headers.get("location")).toBeNull();
};

describe("given a form of the site itself", () => {
  it("should set the cookie that the page would have written, and lead back to the page", async () => {
    const answer = await ask(post("action=accept-all"));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/pricing?plan=2");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.getSetCookie()).toEqual([
      consentCookie(decideAll(site, true, NOW), site, { host: "www.example.in", now: NOW }),
    ]);
    expect(await answer.text()).toBe("");
  });

  it("should set what readConsent then reads", async () => {
    const answer = await ask(post("action=save&functional=on&s.video=on"));
    const header = String(cookieOf(answer)).split(";")[0];
    expect(readConsent(header, site, NOW)).toMatchObject({
      status: "decided",
      categories: { functional: "granted", analytics: "denied" },
      services: { video: "granted", theme: "denied" },
    });
  });

  it("should take the request's signal and what the site knows of the visitor into account", async () => {
    const withSignal = await ask(post("action=accept-all", { "Sec-GPC": "1" }));
    expect(cookieOf(withSignal)).toMatch(/analytics-1-.*marketing-0-/);
    for (const signals of [() => ({ age: "child" as const }), async () => ({ age: "child" as const })]) {
      expect(cookieOf(await ask(post("action=accept-all"), { signals }))).not.toMatch(/-1-/);
    }
    const onError = vi.fn<(error: ConsentError) => void>();
    const known = { signals: () => ({ age: "old" as "adult" }), onError };
    await ask(post("action=reject-all"), known);
    expect(onError.mock.calls[0]?.[0].code).toBe("CM208");
  });

  it("should leave another path to the site, whatever the method", async () => {
    const handle = createConsentHandler(site);
    expect(await handle(new Request("https://www.example.in/"))).toBeNull();
    expect(await handle(post("action=accept-all", {}, "/cm-consent/"))).toBeNull();
    expect(await handle(post("action=accept-all", {}, "/other?x=/cm-consent"))).toBeNull();
    const elsewhere = defineConsent({
      categories: site.categories,
      notice: site.notice as never,
      form: { path: "/a/b" },
    });
    expect((await createConsentHandler(elsewhere)(post("action=reject-all", {}, "/a/b")))?.status).toBe(303);
    expect(await createConsentHandler(elsewhere)(post("action=reject-all"))).toBeNull();
  });

  it("should say at once that a declaration without a form has nothing to answer", () => {
    expect(() => createConsentHandler({ ...site, form: null })).toThrow(expect.objectContaining({ code: "CM601" }));
  });
});

describe("given another method", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])("should change nothing by %s", async (method) => {
    const answer = await ask(
      new Request("https://www.example.in/cm-consent?action=accept-all", {
        method,
        headers: { "Sec-Fetch-Site": "same-origin", Origin: "https://www.example.in" },
      }),
    );
    isRefused(answer, 405);
    expect(answer.headers.get("allow")).toBe("POST");
  });
});

describe("given a form from elsewhere", () => {
  it.each(["cross-site", "same-site", "none", "", "same-origin, cross-site", "Same-Origin"])(
    "should set nothing where the browser says %j",
    async (site_) => {
      isRefused(await ask(post("action=accept-all", { "Sec-Fetch-Site": site_ })), 403);
    },
  );

  it("should take the browser's word before that of a page without a referrer", async () => {
    const answer = await ask(without(post("action=accept-all", { Origin: "null" }), "referer"));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  });

  it.each([
    "https://evil.example",
    "https://www.example.in.evil.example",
    "https://evil.example/www.example.in",
    "https://example.in",
    "https://app.example.in",
    "https://www.example.in:8443",
    "https://www.example.in@evil.example",
    "http://www.example.in",
    "ftp://www.example.in",
    "blob:https://www.example.in/1",
    "//www.example.in",
    "www.example.in",
    "null",
    "",
  ])("should not believe the origin %j", async (origin) => {
    isRefused(await ask(without(post("action=accept-all", { Origin: origin }), "sec-fetch-site")), 403);
    if (origin === "") return;
    const referred = without(post("action=accept-all", { Referer: `${origin}/page` }), "sec-fetch-site", "origin");
    isRefused(await ask(referred), 403);
  });

  it("should believe an older browser's origin, or its referrer where it sends no origin", async () => {
    for (const missing of [["sec-fetch-site"], ["sec-fetch-site", "origin"], ["sec-fetch-site", "referer"]]) {
      expect((await ask(without(post("action=accept-all"), ...missing))).status).toBe(303);
    }
    const capitals = post("action=accept-all", { Origin: "https://WWW.example.in:443", Host: "www.Example.in:443" });
    expect((await ask(without(capitals, "sec-fetch-site"))).status).toBe(303);
  });

  it("should not believe a request that says nothing of where it is from", async () => {
    isRefused(await ask(without(post("action=accept-all"), "sec-fetch-site", "origin", "referer")), 403);
  });
});

describe("given a proxy before the server", () => {
  const behind = {
    host: (request: Request) => request.headers.get("x-forwarded-host") ?? "",
    secure: () => true,
  };
  const forwarded = (host: string): Request => {
    const request = without(
      post("action=accept-all", { "X-Forwarded-Host": host, Host: "10.0.0.7:8080" }),
      "sec-fetch-site",
    );
    return new Request("http://10.0.0.7:8080/cm-consent", request);
  };

  it("should go by the host and the protocol that the site's own functions tell", async () => {
    const answer = await ask(forwarded("www.example.in"), behind);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/pricing?plan=2"]);
    expect(cookieOf(answer)).toContain("; Secure");
  });

  it("should believe no header of a proxy unasked", async () => {
    isRefused(await ask(forwarded("www.example.in")), 403);
  });

  it.each([
    "",
    "a b",
    "evil.example/www.example.in",
    "user@www.example.in",
    "www.example.in:99999",
    "[::1",
    "x".repeat(400),
  ])("should answer 400 to the host %j", async (host) => {
    isRefused(await ask(forwarded("www.example.in"), { ...behind, host: () => host }), 400);
  });
});

describe("given the page that a form came from", () => {
  it.each([
    ["https://www.example.in/", "/"],
    ["https://www.example.in/a/b?c=d&e=%20#f", "/a/b?c=d&e=%20"],
    ["https://www.example.in:443/a", "/a"],
    ["https://user:password@www.example.in/a", "/a"],
    ["https://www.example.in/%0d%0aSet-Cookie:x", "/%0d%0aSet-Cookie:x"],
    ["https://www.example.in/cm-consent", "/"],
    ["https://www.example.in//evil.example", "/"],
    ["https://www.example.in///evil.example", "/"],
    ["https://www.example.in/\\evil.example", "/"],
    ["https://www.example.in\\\\evil.example", "/"],
    ["https://www.example.in/.//evil.example", "/"],
    ["https://www.example.in/x/..//evil.example", "/"],
    ["https://www.example.in/\t/evil.example", "/"],
    ["https:www.example.in//evil.example", "/"],
    ["https://evil.example/a", "/"],
    ["https://www.example.in:8443/a", "/"],
    ["https://www.example.in@evil.example/a", "/"],
    ["https://www.example.in.evil.example/a", "/"],
    ["javascript:alert(1)", "/"],
    ["javascript://www.example.in/%0aalert(1)", "/"],
    ["data:text/html,x", "/"],
    ["/\\evil.example", "/"],
    ["//evil.example", "/"],
    ["", "/"],
  ])("should lead from %j to %j", async (referer, location) => {
    const answer = await ask(post("action=reject-all", { Referer: referer }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, location]);
    expect(new URL(String(answer.headers.get("location")), "https://www.example.in/cm-consent").host).toBe(
      "www.example.in",
    );
  });
});

describe("given what is no form", () => {
  it.each([
    "application/json",
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/x-www-form-urlencoded2",
    "",
  ])("should answer 415 to %j", async (type) =>
    isRefused(await ask(post("action=accept-all", { "Content-Type": type })), 415),
  );

  it("should take the type in any case and with a charset", async () => {
    const type = "Application/X-WWW-Form-URLEncoded ; charset=UTF-8";
    expect((await ask(post("action=accept-all", { "Content-Type": type }))).status).toBe(303);
  });

  it("should answer 413 above 8192 bytes, and take as many", async () => {
    const form = (bytes: number): string => "action=accept-all".padEnd(bytes, "&");
    isRefused(await ask(post(form(8193))), 413);
    expect((await ask(post(form(8192)))).status).toBe(303);
    isRefused(await ask(post("action=accept-all", { "Content-Length": "8193" })), 413);
  });

  it("should read no further than the limit, whatever length was told, and never to the end of what has none", async () => {
    for (const length of [undefined, "18", "-1", "many"]) {
      let pulled = 0;
      let isCancelled = false;
      const endless = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            pulled += 1024;
            controller.enqueue(new Uint8Array(1024).fill(38));
          },
          cancel() {
            isCancelled = true;
          },
        },
        { highWaterMark: 0 },
      );
      isRefused(await ask(post(endless, length === undefined ? {} : { "Content-Length": length })), 413);
      expect([pulled, isCancelled]).toEqual([9 * 1024, true]);
    }
  });

  it("should answer 400 to a body that breaks off, or is no bytes", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
    isRefused(await ask(post(broken)), 400);
    const numbers = new ReadableStream({ pull: (controller) => controller.enqueue(1) });
    isRefused(await ask(post(numbers)), 400);
  });

  it("should join a form that comes byte by byte", async () => {
    const bytes = new TextEncoder().encode("action=save&analytics=on");
    let at = 0;
    const slow = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.slice(at, ++at));
        else controller.close();
      },
    });
    expect(cookieOf(await ask(post(slow)))).toMatch(/analytics-1/);
  });

  it("should answer 400 to a form that cannot be understood", async () => {
    for (const body of ["", "action=save&nobody=on", "%", "action=accept-all&action=reject-all"]) {
      isRefused(await ask(post(body)), 400);
    }
  });
});

describe("given a cookie to renew", () => {
  const cookie = "a=1; cm_consent=v1.d20260601.functional-0.analytics-1; b=2";

  it("should set the same decision once more, and not prolong it", async () => {
    const answer = await ask(post("action=renew", { Cookie: cookie }));
    expect([answer.status, answer.headers.get("location"), answer.headers.get("cache-control")]).toEqual([
      204,
      null,
      "no-store",
    ]);
    expect(answer.headers.getSetCookie()).toEqual([
      `cm_consent=v1.d20260601.functional-0.analytics-1; Path=/; SameSite=Lax; Max-Age=${(182 - 14) * 86_400}; Secure`,
    ]);
  });

  it.each([[""], ["cm_consent=v1.d20250101.analytics-1"], ["cm_consent=garbage"], ["other=v1.analytics-1"]])(
    "should answer 409 to %j, and set nothing",
    async (sent) => isRefused(await ask(post("action=renew", { Cookie: sent })), 409),
  );

  it("should not renew for another site", async () => {
    isRefused(await ask(post("action=renew", { Cookie: cookie, "Sec-Fetch-Site": "cross-site" })), 403);
  });
});

describe("given a domain that several hosts share", () => {
  const shared = defineConsent({
    categories: site.categories,
    notice: site.notice as never,
    cookie: { domain: "example.in" },
  });
  const answerTo = async (headers: Record<string, string>): Promise<string[]> => {
    const answer = await createConsentHandler(shared, { now: () => NOW })(post("action=accept-all", headers));
    return answer?.headers.getSetCookie() ?? [];
  };

  it("should set it there, and host-only where the host does not lie under it", async () => {
    expect(await answerTo({})).toEqual([expect.stringContaining("; Domain=example.in;")]);
    expect(await answerTo({ Host: "localhost:4310" })).toEqual([expect.not.stringContaining("Domain")]);
  });

  it("should remove an older host-only cookie of the name, which would speak beside the new one", async () => {
    const [first, second, ...more] = await answerTo({
      Cookie: "cm_consent=v1.d20260615.analytics-0; cm_consent=v1.analytics-0",
    });
    expect(first).toBe("cm_consent=; Path=/; SameSite=Lax; Max-Age=0; Secure");
    expect(second).toMatch(/^cm_consent=v1\.d20260615\..*; Domain=example\.in;/);
    expect(more).toEqual([]);
    expect(readConsent(second?.split(";")[0], shared, NOW).categories.analytics).toBe("granted");
  });
});

describe("given a function of the site that throws", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  it.each([
    ["host", { host: boom }],
    ["secure", { secure: boom }],
    ["signals", { signals: boom }],
    ["signals, later", { signals: () => Promise.reject(new Error("boom")) }],
    ["now", { now: boom }],
    ["now, by what it gives", { now: () => NaN }],
  ] as const)("should answer 500, set nothing and tell of %s", async (_, options) => {
    const onError = vi.fn<(error: ConsentError) => void>();
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    isRefused(await ask(post("action=accept-all"), { ...options, onError }), 500);
    expect(onError.mock.calls.map(([{ code, cause }]) => [code, cause instanceof Error])).toEqual([["CM602", true]]);
    warn.mockRestore();
  });

  it("should not mind that the listener throws too", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    isRefused(await ask(post("action=accept-all"), { host: boom, onError: boom }), 500);
    warn.mockRestore();
  });
});

it("should say of a decision that does not fit the cookie that it was cut short", async () => {
  const many = Array.from({ length: 24 }, (_, i) => ({
    id: `a_service_with_a_long_name_${i}`,
    stores: "nothing" as const,
  }));
  const [first, ...rest] = many;
  if (!first) return;
  const wide = { ...site, categories: [{ id: "functional", services: [first, ...rest] as const }] };
  const onError = vi.fn<(error: ConsentError) => void>();
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const boxes = many.slice(0, 2).map(({ id }) => `s.${id}=on`);
  const answer = await createConsentHandler(wide, { onError })(post(`action=save&functional=on&${boxes.join("&")}`));
  expect(answer?.headers.get("set-cookie")).toMatch(/functional-0/);
  expect(onError.mock.calls[0]?.[0].code).toBe("CM207");
  warn.mockRestore();
});
