import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { config } from "../config.fixture.js";
import { defineConsent } from "../declaration/defineConsent.js";
import { decideAll } from "../store/transitions.js";
import { consentCookie } from "./consentCookie.js";
import { readConsent } from "./readConsent.js";

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

  it("does not prolong a decision that it writes again", () => {
    const header = consentCookie(
      { day: "20260601", categories: { analytics: { granted: true } }, services: {} },
      config,
      { now: NOW },
    );
    expect(header).toContain(`Max-Age=${(182 - 14) * 86_400};`);
  });
});
