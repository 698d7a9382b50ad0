import { defineConsent } from "@callmissed/consent";
import { describe, expect, it } from "vitest";
import type { Observation } from "./lookAround.js";
import { everyCategory, registryOf } from "./registry.js";
import { expectNoStrays, strays } from "./strays.js";

const config = defineConsent({
  cookie: { domain: "site.test" },
  notice: () => Promise.reject(new Error("Nobody reads the notice here.")),
  categories: [
    {
      id: "essential",
      essential: true,
      services: [
        { id: "choices", stores: [{ kind: "cookie", name: "cm_consent", duration: 182 }] },
        {
          id: "pay",
          hosts: ["pay.test"],
          loads: "interaction",
          stores: [{ kind: "cookie", name: "pay_session", duration: "session", party: "third" }],
        },
      ],
    },
    {
      id: "analytics",
      services: [
        {
          id: "counter",
          hosts: ["counter.test"],
          stores: [
            { kind: "localStorage", name: "ct.*", duration: "persistent" },
            { kind: "cookie", name: "counter_id", duration: 30, party: "third" },
          ],
        },
        { id: "later", inUse: false, hosts: ["later.test"], stores: "nothing" },
      ],
    },
  ],
});
const essential = registryOf(config);
const everything = registryOf(config, ...everyCategory(config));

const NOTHING: Observation = { cookies: [], storage: undefined, requests: [], setCookies: [], writes: [] };
const cookie = (name: string, domain: string): Observation => ({
  ...NOTHING,
  cookies: [{ name, value: "1", domain, httpOnly: false }],
});
const request = (host: string): Observation => ({
  ...NOTHING,
  requests: [{ method: "GET", host, path: "/", cookies: [], purpose: "", at: 0 }],
});
const write = (kind: string, name: string, isRemoval = false): Observation => ({
  ...NOTHING,
  writes: [{ kind, name, isRemoval, page: "http://site.test:1/", stack: "at run (http://site.test:1/a.js:1:2)" }],
});

describe("what is found", () => {
  it.each([
    ["an essential cookie of the site", cookie("cm_consent", ".site.test")],
    ["a request to the site and its subdomains", request("app.site.test")],
    ["a removal, of whatever", write("localStorage", "unknown", true)],
  ])("may be there without consent: %s", (_, seen) => {
    expect(strays(seen, essential)).toEqual([]);
  });

  it.each([
    ["a cookie nobody declares", cookie("unknown", "site.test"), "cookie unknown on site.test"],
    ["an essential name on another's host", cookie("cm_consent", "counter.test"), "cookie cm_consent on counter.test"],
    ["a host that loads when it is used", request("pay.test"), "request GET pay.test/"],
    ["a name that only looks like the pattern", write("localStorage", "ctx1"), "localStorage ctx1 on site.test"],
    ["another kind of storage", write("sessionStorage", "ct.1"), "sessionStorage ct.1 on site.test"],
    ["what no declaration can name", write("originPrivateFiles", ""), "originPrivateFiles  on site.test"],
    ["a beacon", write("beacon", "http://counter.test:1/e"), "beacon to http://counter.test:1/e"],
  ])("is a stray without consent: %s", (_, seen, line) => {
    const found = strays(seen, essential);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(line);
    expect(() => expectNoStrays(seen, essential)).toThrow(line);
  });

  it("may be there once it is granted, or used", () => {
    expect(strays(write("localStorage", "ct.1"), everything)).toEqual([]);
    expect(strays(request("counter.test"), everything)).toEqual([]);
    expect(strays(request("pay.test"), registryOf(config, "pay"))).toEqual([]);
    expect(strays(request("later.test"), everything)).toHaveLength(1);
  });

  it("may be left with others after a withdrawal, as long as nothing is sent there", () => {
    const left = { left: everything };
    expect(strays(cookie("counter_id", "counter.test"), essential)).toHaveLength(1);
    expect(strays(cookie("counter_id", "counter.test"), essential, left)).toEqual([]);
    expect(strays(request("counter.test"), essential, left)).toHaveLength(1);
  });

  it("brings the code that wrote it", () => {
    expect(strays(write("cookie", "unknown"), essential)[0]).toContain("by run (/a.js, line 1, column 2)");
  });
});
