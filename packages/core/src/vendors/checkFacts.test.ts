import { describe, expect, it } from "vitest";
import type { CategoryDeclaration, ConsentConfig } from "../index.js";
import { defineConsent } from "../index.js";
import { checkDefinition } from "./checkDefinition.js";
import { checkFacts } from "./checkFacts.js";
import type { VendorDefinition } from "./Vendor.js";

const counter: VendorDefinition = {
  id: "counter",
  hosts: ["a.counter.example", "*.counter.example"],
  stores: [
    { kind: "cookie", name: "ct_id", duration: 30 },
    { kind: "localStorage", name: "ct_*", duration: "persistent" },
    { kind: "cookie", name: "elsewhere", duration: 30, party: "third" },
  ],
  withdraw() {},
};

const declared = {
  id: "counter",
  hosts: ["*.counter.example"],
  stores: [
    { kind: "cookie", name: "ct_*", duration: 30 },
    { kind: "localStorage", name: "ct_*", duration: "persistent" },
  ],
} as const;

const config = (...categories: readonly CategoryDeclaration[]): ConsentConfig =>
  defineConsent({ categories, notice: () => Promise.reject(new Error("It is not read.")) });

describe("given a vendor and a declaration", () => {
  it("is content where a declared pattern covers what the vendor names, and leaves other organisations' items", () => {
    expect(checkFacts(counter, config({ id: "analytics", services: [declared] }))).toEqual([]);
  });

  it("names what is not covered, each once", () => {
    const narrow = { ...declared, hosts: ["a.counter.example"], stores: declared.stores.slice(0, 1) as never };
    expect(checkFacts(counter, config({ id: "analytics", services: [narrow] }))).toEqual([
      "the host *.counter.example is not declared under counter",
      "localStorage ct_* is not declared under counter",
    ]);
  });

  it("does not take another service's word, since another refusal would remove it", () => {
    const other = { ...declared, id: "other" };
    const problems = checkFacts(
      counter,
      config({ id: "analytics", services: [{ id: "counter", stores: "nothing" }, other] }),
    );
    expect(problems).toHaveLength(4);
  });

  it("takes the word of any service of a category that it needs", () => {
    const vendor = { ...counter, needs: "analytics" };
    expect(checkFacts(vendor, config({ id: "analytics", services: [{ ...declared, id: "other" }] }))).toEqual([]);
  });

  it("says so where a category is needed in which its service can be refused alone", () => {
    const vendor = { ...counter, needs: "analytics" };
    const services = [declared, { id: "other", stores: "nothing" }] as const;
    expect(checkFacts(vendor, config({ id: "analytics", services }))).toEqual([
      "it asks for analytics, while the visitor can refuse “counter” alone: name the service",
    ]);
    expect(
      checkFacts({ ...vendor, needs: { all: ["analytics", "counter"] } }, config({ id: "analytics", services })),
    ).toEqual([]);
  });

  it("says so where the id that it needs is not declared", () => {
    expect(checkFacts({ ...counter, needs: "counterr" }, config({ id: "analytics", services: [declared] }))).toEqual([
      "`needs` names “counterr”, which is not declared",
    ]);
  });

  it("wants a service that is withdrawn by a reload declared so", () => {
    const vendor: VendorDefinition = { ...counter, onWithdraw: "reload" };
    const reloading = { ...declared, onWithdraw: "reload" } as const;
    expect(checkFacts(vendor, config({ id: "analytics", services: [declared] }))).toHaveLength(1);
    expect(checkFacts(vendor, config({ id: "analytics", services: [reloading] }))).toEqual([]);
  });

  it("holds each part against its own purpose, and passes over one that the site does not have", () => {
    const part = { needs: "counter", hosts: counter.hosts, stores: counter.stores };
    const vendor = { ...counter, parts: [part, { ...part, needs: "marketing" }] };
    expect(checkFacts(vendor, config({ id: "analytics", services: [declared] }))).toEqual([]);
    const marketing = { id: "marketing", services: [{ id: "ads", stores: "nothing" }] } as const;
    expect(checkFacts(vendor, config({ id: "analytics", services: [declared] }, marketing))).toHaveLength(4);
  });
});

describe("given a definition that no type has seen", () => {
  it.each([
    [{}, "(no id): `id` is missing"],
    [{ ...counter, hosts: undefined }, "counter: `hosts` lists hosts"],
    [{ ...counter, hosts: ["https://counter.example"] }, 'not "https://counter.example"'],
    [{ ...counter, stores: [] }, "counter: `stores` lists what it stores"],
    [{ ...counter, stores: [{ kind: "cookie" }] }, "lacks its kind or its name"],
    [{ ...counter, loads: "later" }, "counter: `loads` is neither"],
    [{ ...counter, onWithdraw: "ignore" }, "counter: `onWithdraw` is neither"],
    [{ ...counter, withdraw: undefined }, "counter: it has no `withdraw`"],
    [{ ...counter, grant: "yes" }, "counter: `grant` is not a function"],
    [{ ...counter, parts: [{ hosts: [], stores: [] }] }, "counter: `stores` lists what it stores"],
  ])("%o is refused in words", (definition, words) => {
    expect(checkDefinition(definition)).toContain(words);
  });

  it("lets stand what can stand", () => {
    expect(checkDefinition(counter)).toBeUndefined();
    expect(checkDefinition({ ...counter, onWithdraw: "reload", withdraw: undefined })).toBeUndefined();
  });
});
