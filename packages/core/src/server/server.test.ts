import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { config } from "../config.fixture.js";
import { defineConsent } from "../declaration/defineConsent.js";
import { decideAll } from "../store/transitions.js";
import { consentCookie } from "./consentCookie.js";
import { readConsent } from "./readConsent.js";
import { readSignals } from "./readSignals.js";
import { signOutCookies } from "./signOutCookies.js";

const declared = { categories: config.categories, notice: () => Promise.resolve({}) };
const NOW = Date.parse("2026-06-15T10:00:00Z");

describe("readConsent", () => {
  it("reads the visitor's decision among other cookies", () => {
    const snapshot = readConsent("a=1; cm_consent=v1.d20260601.functional-0.analytics-1; b=2", config, NOW);
    expect(snapshot).toMatchObject({
      status: "decided",
      decidedAt: "2026-06-01",
      categories: { analytics: "granted", functional: "denied" },
    });
  });

  it.each([
    [null],
    [undefined],
    [""],
    ["cm_consent"],
    ["cm_consent="],
    ["cm_consent=v2.analytics-1"],
    ["=;=;;"],
    [`cm_consent=${"x".repeat(4096)}`],
  ])("grants nothing for %j", (header) => {
    const snapshot = readConsent(header, config, NOW);
    expect(snapshot.status).toBe("pending");
    expect(snapshot.categories.analytics).toBe("unasked");
  });

  it("takes the latest of two cookies of one name, and on one day the one that grants less", () => {
    expect(
      readConsent("cm_consent=v1.d20260601.analytics-1; cm_consent=v1.d20260602.analytics-0", config, NOW).categories
        .analytics,
    ).toBe("denied");
    expect(
      readConsent("cm_consent=v1.d20260602.analytics-0; cm_consent=v1.d20260602.analytics-1", config, NOW).categories
        .analytics,
    ).toBe("denied");
    expect(
      readConsent("cm_consent=v1.d20260603.analytics-1; cm_consent=v1.d20260602.analytics-0", config, NOW).categories
        .analytics,
    ).toBe("granted");
  });

  it("never throws on what a client may send", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        (text) => readConsent(`cm_consent=${text}`, config, NOW).categories.marketing === "unasked",
      ),
    );
  });
});

it("readConsent takes a moment that there is not for one at which nothing dated holds, and no signals for none", () => {
  for (const now of [Number.NaN, Infinity, -Infinity, 9e15, 8.64e15]) {
    expect(readConsent("cm_consent=v1.d20260601.analytics-1", config, now).categories.analytics).toBe("unasked");
  }
  expect(readConsent("cm_consent=v1.analytics-1", config, NOW, null as never).categories.analytics).toBe("granted");
});

it("readConsent grants nothing for what is no header at all", () => {
  for (const header of [42, ["cm_consent=v1.analytics-1"], {}]) {
    expect(readConsent(header as unknown as string, config, NOW).categories.analytics).toBe("unasked");
  }
});

describe("consentCookie", () => {
  it("writes a header that readConsent reads back", () => {
    const header = consentCookie(decideAll(config, true, NOW), config, { now: NOW });
    expect(header).toMatch(
      /^cm_consent=v1\.d20260615\.functional-1-\w{7}\.analytics-1-\w{7}; Path=\/; SameSite=Lax; Max-Age=15724800; Secure$/,
    );
    expect(readConsent(header.split(";")[0], config, NOW).categories).toMatchObject({
      functional: "granted",
      analytics: "granted",
    });
  });

  it("carries domain and prefix, and leaves Secure out for plain http alone", () => {
    const shared = defineConsent({ ...declared, cookie: { domain: "example.co.in", name: "c" } });
    expect(consentCookie({ categories: {}, services: {} }, shared, { secure: false })).toBe(
      "c=v1; Path=/; SameSite=Lax; Domain=example.co.in",
    );
    const host = defineConsent({ ...declared, cookie: { prefix: "host" } });
    expect(consentCookie({ categories: {}, services: {} }, host, { secure: false })).toBe(
      "__Host-cm_consent=v1; Path=/; SameSite=Lax; Secure",
    );
  });

  it("is host-only where the request's host does not lie under the declared domain", () => {
    const shared = defineConsent({ ...declared, cookie: { domain: "example.co.in" } });
    const header = (host: string): string => consentCookie({ categories: {}, services: {} }, shared, { host });
    expect(header("www.example.co.in:8080")).toContain("Domain=example.co.in");
    expect(header("example.co.in")).toContain("Domain=example.co.in");
    for (const host of ["localhost:4310", "127.0.0.1", "badexample.co.in", "[::1]:80"])
      expect(header(host)).not.toContain("Domain");
  });

  it.each([
    ["WWW.Example.CO.IN:443", "example.co.in"],
    ["a.b.example.co.in", "example.co.in"],
    // To a browser it is another host, which no `Domain` without the dot covers.
    ["www.example.co.in.", undefined],
    ["example.co.in.:80", undefined],
    ["co.in", undefined],
    ["127.0.0.1:4310", undefined],
    ["localhost", undefined],
    ["LOCALHOST:80", undefined],
    ["[::1]", undefined],
    ["[2001:db8::1]:8443", undefined],
    ["", undefined],
  ])("bears on host %j the domain %j, and so does what signs out", (host, domain) => {
    const shared = defineConsent({
      ...declared,
      cookie: { domain: "example.co.in" },
      categories: [
        {
          id: "essential",
          essential: true,
          services: [{ id: "session", authentication: true, stores: [{ kind: "cookie", name: "sid", duration: 1 }] }],
        },
      ],
    });
    const found = (cookies: readonly string[]): unknown => cookies.map((one) => /; Domain=([^;]+)/.exec(one)?.[1]);
    expect(found([consentCookie({ categories: {}, services: {} }, shared, { host })])).toEqual([domain]);
    expect(found(signOutCookies(null, shared, { host }))).toEqual(domain ? [undefined, domain] : [undefined]);
  });

  it("never bears a domain that was not declared, nor one beside the prefix that forbids it", () => {
    for (const cookie of [{}, { prefix: "host" }] as const) {
      const header = consentCookie({ categories: {}, services: {} }, defineConsent({ ...declared, cookie }), {
        host: "www.example.co.in",
      });
      expect(header).not.toContain("Domain");
    }
  });

  it("does not prolong a decision that it writes again", () => {
    const header = consentCookie(
      { day: "20260601", categories: { analytics: { granted: true } }, services: {} },
      config,
      { now: NOW },
    );
    expect(header).toContain(`Max-Age=${(182 - 14) * 86_400};`);
  });
});

it("compares the declared domain without regard to capitals", () => {
  const shared = defineConsent({ ...declared, cookie: { domain: "Example.co.in" } });
  expect(consentCookie({ categories: {}, services: {} }, shared, { host: "www.example.co.in" })).toContain(
    "Domain=example.co.in",
  );
});

describe("readSignals", () => {
  it.each([
    [{ "sec-gpc": "1" }, true],
    [new Headers({ "Sec-GPC": "1" }), true],
    [{ "sec-gpc": "0" }, false],
    [{ "sec-gpc": "true" }, false],
    [{ "sec-gpc": ["1"] }, false],
    [{}, false],
    [new Headers(), false],
  ])("reads %o: %s", (headers, gpc) => {
    expect(readSignals(headers)).toEqual({ gpc });
  });

  it("lets the server deny what the page will deny", () => {
    const sold = defineConsent({
      ...declared,
      categories: [{ id: "marketing", services: [{ id: "ads", stores: "nothing" }] }],
    });
    const header = "cm_consent=v1.d20260601.marketing-1";
    expect(readConsent(header, sold, NOW).categories.marketing).toBe("granted");
    const snapshot = readConsent(header, sold, NOW, readSignals({ "sec-gpc": "1" }));
    expect(snapshot).toMatchObject({
      status: "decided",
      categories: { marketing: "denied" },
      services: { ads: "denied" },
      signals: { gpc: true, age: "unknown", verifiedParent: null },
    });
    expect(readConsent(header, sold, NOW, { age: "child" }).categories.marketing).toBe("denied");
  });
});

describe("signOutCookies", () => {
  const signedIn = defineConsent({
    ...declared,
    cookie: { domain: "example.co.in" },
    categories: [
      {
        id: "essential",
        essential: true,
        services: [
          {
            id: "session",
            authentication: true,
            stores: [
              { kind: "cookie", name: "sid", duration: "session" },
              { kind: "cookie", name: "auth_*", duration: 30 },
              { kind: "cookie", name: "state", duration: 1, path: "/api" },
              { kind: "cookie", name: "c*_state", duration: 1 },
              { kind: "localStorage", name: "token", duration: "persistent" },
            ],
          },
          { id: "lasting", stores: [{ kind: "cookie", name: "auth_device", duration: 365 }] },
        ],
      },
    ],
  });

  it("expires what is declared for authentication, by name and as the request has it, and nothing else", () => {
    const header = "sid=1; auth_refresh=2; auth_device=3; cm_consent=v1.analytics-0; other=4";
    expect(signOutCookies(header, signedIn, { host: "127.0.0.1:4310", secure: false })).toEqual([
      "sid=; Max-Age=0; Path=/; SameSite=Lax",
      "auth_refresh=; Max-Age=0; Path=/; SameSite=Lax",
      "state=; Max-Age=0; Path=/api; SameSite=Lax",
    ]);
  });

  it("reaches the declared domain too, where the host lies under it", () => {
    expect(signOutCookies(null, signedIn, { host: "app.example.co.in" })).toEqual([
      "sid=; Max-Age=0; Path=/; SameSite=Lax; Secure",
      "sid=; Max-Age=0; Path=/; Domain=example.co.in; SameSite=Lax; Secure",
      "state=; Max-Age=0; Path=/api; SameSite=Lax; Secure",
      "state=; Max-Age=0; Path=/api; Domain=example.co.in; SameSite=Lax; Secure",
    ]);
  });

  it("never expires the consent, whatever a pattern reaches", () => {
    const reaching = {
      ...signedIn,
      categories: [
        {
          id: "e",
          essential: true,
          services: [{ id: "s", authentication: true, stores: [{ kind: "cookie", name: "cm_*", duration: 1 }] }],
        },
      ],
    } as const;
    expect(signOutCookies("cm_consent=v1; cm_x=1", reaching).join()).not.toContain("cm_consent");
  });
});
