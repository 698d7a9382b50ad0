import "../diagnostics/onServer.js";
import { describe, expect, it } from "vitest";
import { config } from "../config.fixture.js";
import { ConsentError } from "../errors/ConsentError.js";
import { notice } from "../notice.fixture.js";
import type { CategoryDeclaration } from "../types.js";
import { defineConsent } from "./defineConsent.js";
import { defineNotice } from "./defineNotice.js";
import { fingerprint } from "./fingerprint.js";
import { matches, overlaps } from "./pattern.js";

const service = { id: "counter", stores: "nothing" };
const load = (): Promise<unknown> => Promise.resolve(notice);

/** What an unchecked caller, from JavaScript say, would hand in. */
function define(declaration: unknown): unknown {
  return defineConsent(declaration as Parameters<typeof defineConsent>[0]);
}

function errorOf(run: () => unknown): { code: string; path: string | undefined; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof ConsentError) return { code: error.code, path: error.path, message: error.message };
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("a declaration that cannot stand", () => {
  const essential = {
    id: "essential",
    essential: true,
    services: [{ id: "session", stores: [{ kind: "cookie", name: "sid", duration: 1 }] }],
  };
  it.each([
    ["no object", null, "CM104", undefined],
    ["no categories", { notice: load }, "CM104", "categories"],
    ["an empty list of categories", { categories: [], notice: load }, "CM104", "categories"],
    [
      "a category that is there twice",
      {
        categories: [
          { id: "a", services: [service] },
          { id: "a", services: [service] },
        ],
        notice: load,
      },
      "CM101",
      "categories[1].id",
    ],
    [
      "a service that is there twice",
      { categories: [{ id: "a", services: [service, service] }], notice: load },
      "CM101",
      "categories[0].services[1].id",
    ],
    [
      "a service with the id of a category",
      { categories: [{ id: "counter", services: [service] }], notice: load },
      "CM101",
      "categories[0].services[0].id",
    ],
    [
      "an id with a capital letter",
      { categories: [{ id: "Analytics", services: [service] }], notice: load },
      "CM102",
      "categories[0].id",
    ],
    [
      "an id that the grammar reserves",
      { categories: [{ id: "s", services: [service] }], notice: load },
      "CM102",
      "categories[0].id",
    ],
    [
      "an id that would read as a day",
      { categories: [{ id: "d20260101", services: [service] }], notice: load },
      "CM102",
      "categories[0].id",
    ],
    [
      "a renewal beside a domain that only a page can find",
      { categories: [essential], cookie: { domain: "probe" }, form: { renews: true }, notice: load },
      "CM112",
      "form.renews",
    ],
    [
      "a category without services",
      { categories: [{ id: "a", services: [] }], notice: load },
      "CM104",
      "categories[0].services",
    ],
    [
      "a service without what it stores",
      { categories: [{ id: "a", services: [{ id: "x" }] }], notice: load },
      "CM103",
      "categories[0].services[0].stores",
    ],
    [
      "a service with an empty list of what it stores",
      { categories: [{ id: "a", services: [{ id: "x", stores: [] }] }], notice: load },
      "CM103",
      "categories[0].services[0].stores",
    ],
    [
      "a stored item without a duration",
      { categories: [{ id: "a", services: [{ id: "x", stores: [{ kind: "cookie", name: "c" }] }] }], notice: load },
      "CM105",
      "categories[0].services[0].stores[0].duration",
    ],
    [
      "a stored item of an unknown kind",
      {
        categories: [{ id: "a", services: [{ id: "x", stores: [{ kind: "jar", name: "c", duration: 1 }] }] }],
        notice: load,
      },
      "CM105",
      "categories[0].services[0].stores[0].kind",
    ],
    [
      "a service that no category holds",
      { categories: [essential], services: [service], notice: load },
      "CM111",
      "services",
    ],
    [
      "a withdrawal that is neither told nor a reload",
      { categories: [{ id: "a", services: [{ ...service, onWithdraw: "later" }] }], notice: load },
      "CM110",
      "categories[0].services[0].onWithdraw",
    ],
    [
      "a cookie's path that is none",
      {
        categories: [
          { id: "a", services: [{ id: "x", stores: [{ kind: "cookie", name: "c", duration: 1, path: "docs" }] }] },
        ],
        notice: load,
      },
      "CM105",
      "categories[0].services[0].stores[0].path",
    ],
    [
      "a pattern that would reach everything",
      {
        categories: [{ id: "a", services: [{ id: "x", stores: [{ kind: "cookie", name: "*", duration: 1 }] }] }],
        notice: load,
      },
      "CM105",
      "categories[0].services[0].stores[0].name",
    ],
    [
      "a pattern that would reach an essential item",
      {
        categories: [
          essential,
          { id: "a", services: [{ id: "x", stores: [{ kind: "cookie", name: "s*", duration: 1 }] }] },
        ],
        notice: load,
      },
      "CM107",
      "categories[1].services[0].stores[0].name",
    ],
    [
      "a pattern that would reach the decision itself",
      {
        categories: [{ id: "a", services: [{ id: "x", stores: [{ kind: "cookie", name: "cm_*", duration: 1 }] }] }],
        notice: load,
      },
      "CM107",
      "categories[0].services[0].stores[0].name",
    ],
    [
      "a category that is essential in words",
      { categories: [{ id: "a", essential: "yes", services: [service] }], notice: load },
      "CM110",
      "categories[0].essential",
    ],
    [
      "a service that is in use in words",
      { categories: [{ id: "a", services: [{ ...service, inUse: "no" }] }], notice: load },
      "CM110",
      "categories[0].services[0].inUse",
    ],
    [
      "a contact that is no address",
      { ...config, cookie: {}, notice: { ...notice, contact: { email: "nonsense" } } },
      "CM110",
      "notice.contact.email",
    ],
    [
      "a version that is no day",
      { ...config, cookie: {}, notice: { ...notice, version: "yesterday" } },
      "CM110",
      "notice.version",
    ],
    [
      "an empty text among the hosts",
      { categories: [{ id: "a", services: [{ ...service, hosts: ["a.in", " "] }] }], notice: load },
      "CM104",
      "categories[0].services[0].hosts[1]",
    ],
    [
      "a decision kept for longer than the law allows",
      { categories: [essential], cookie: { maxAgeDays: 400 }, notice: load },
      "CM108",
      "cookie.maxAgeDays",
    ],
    [
      "a domain with the host prefix",
      { categories: [essential], cookie: { prefix: "host", domain: "a.in" }, notice: load },
      "CM108",
      "cookie.domain",
    ],
    [
      "a cookie name with a semicolon",
      { categories: [essential], cookie: { name: "a;b" }, notice: load },
      "CM108",
      "cookie.name",
    ],
    ["a form that is no object", { categories: [essential], form: true, notice: load }, "CM112", "form"],
    ["no form but null", { categories: [essential], form: null, notice: load }, "CM112", "form"],
    [
      "a form that renews by a word",
      { categories: [essential], form: { renews: "yes" }, notice: load },
      "CM112",
      "form.renews",
    ],
    [
      "a form at the page of the preferences",
      { categories: [essential], form: { path: "/preferences", preferencesPath: "/preferences" }, notice: load },
      "CM112",
      "form.preferencesPath",
    ],
    [
      "the page of the preferences at the form's own path",
      { categories: [essential], form: { preferencesPath: "/cm-consent" }, notice: load },
      "CM112",
      "form.preferencesPath",
    ],
    ["a form at the front page", { categories: [essential], form: { path: "/" }, notice: load }, "CM112", "form.path"],
    ["no notice", { categories: [essential] }, "CM104", "notice"],
    [
      "an empty contact",
      { ...config, cookie: {}, notice: { ...notice, contact: { email: "" } } },
      "CM104",
      "notice.contact.email",
    ],
    [
      "no controller",
      { ...config, cookie: {}, notice: { ...notice, controller: undefined } },
      "CM104",
      "notice.controller",
    ],
    [
      "a grievance period of 120 days",
      { ...config, cookie: {}, notice: { ...notice, grievance: { name: "G", email: "g@x.in", days: 120 } } },
      "CM104",
      "notice.grievance.days",
    ],
  ])("%s", (_, declaration, code, path) => {
    const error = errorOf(() => define(declaration));
    expect(error).toMatchObject({ code, path });
    expect(error.message).toMatch(/^\[callmissed-consent\] CM\d{3}.*See docs\/errors\/CM\d{3}\.md\.$/s);
  });
});

describe("the paths of a form", () => {
  const of = (form: unknown): unknown => define({ categories: [{ id: "a", services: [service] }], form, notice: load });

  it.each([
    "",
    " ",
    "cm-consent",
    "./cm-consent",
    "//evil.example",
    "//evil.example/cm-consent",
    "/\\evil.example",
    "\\cm-consent",
    "https://example.in/cm-consent",
    "/cm-consent?x=1",
    "/cm-consent#x",
    "/a/../cm-consent",
    "/a b",
    "/a\tb",
    "/a\nb",
    "/zustimmung-ä",
    7,
    null,
    ["/cm-consent"],
  ])("cannot be %j, which no request bears", (path) => {
    expect(errorOf(() => of({ path }))).toMatchObject({ code: "CM112", path: "form.path" });
    expect(errorOf(() => of({ preferencesPath: path }))).toMatchObject({ code: "CM112", path: "form.preferencesPath" });
  });

  it("may be any that an address shows as it stands, and are left out for a site without a server", () => {
    for (const path of ["/cm-consent", "/a/b.c/", "/zustimmung-%C3%A4", "/~a/@b/$c", "/cm-consent/"]) {
      expect(of({ path, preferencesPath: `${path}2`, renews: true })).toMatchObject({
        form: { path, preferencesPath: `${path}2`, renews: true },
      });
    }
    expect(of({ preferencesPath: "/" })).toMatchObject({
      form: { path: "/cm-consent", preferencesPath: "/", renews: false },
    });
    expect(of(undefined)).toMatchObject({ form: { path: "/cm-consent", renews: false } });
    expect(of(false)).toMatchObject({ form: null });
  });
});

describe("a notice that does not fit its declaration", () => {
  const { en } = notice.texts;
  const without = <T extends object>(record: T, key: keyof T): T =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as T;
  it.each([
    [
      "a category without words",
      { ...en, categories: without(en.categories, "analytics") },
      "CM109",
      "notice.texts.en.categories.analytics",
    ],
    [
      "words for an unknown category",
      { ...en, categories: { ...en.categories, analytic: en.categories.analytics } },
      "CM106",
      "notice.texts.en.categories.analytic",
    ],
    [
      "a service without a purpose",
      { ...en, services: { ...en.services, video: { name: "Video", purpose: " " } } },
      "CM109",
      "notice.texts.en.services.video.purpose",
    ],
    ["personal data without words", { ...en, data: {} }, "CM109", "notice.texts.en.data.ip"],
  ])("%s", (_, texts, code, path) => {
    expect(errorOf(() => defineNotice(config, { ...notice, texts: { en: texts as typeof en } }))).toMatchObject({
      code,
      path,
    });
  });

  it("an organisation that is not named", () => {
    const organizations = without(notice.organizations, "tube");
    expect(errorOf(() => defineNotice(config, { ...notice, organizations }))).toMatchObject({
      code: "CM106",
      path: "notice.organizations.tube",
    });
  });

  it("and one that fits is returned as it is", () => {
    expect(defineNotice(config, notice)).toBe(notice);
  });
});

describe("a fingerprint", () => {
  const category: CategoryDeclaration = {
    id: "analytics",
    services: [
      { id: "one", stores: [{ kind: "cookie", name: "a", duration: 30 }], data: ["ip", "pages"], provider: "p" },
      { id: "two", stores: "nothing" },
    ],
  };
  const [one, two] = category.services as unknown as [
    CategoryDeclaration["services"][0],
    CategoryDeclaration["services"][0],
  ];
  it("fits the cookie's grammar", () => {
    expect(fingerprint(category)).toMatch(/^[a-z0-9]{4,8}$/);
  });
  it.each<[string, CategoryDeclaration["services"]]>([
    ["another order of services", [two, one]],
    ["another order of data", [{ ...one, data: ["pages", "ip"] }, two]],
    ["a service that is only foreseen", [one, two, { id: "three", inUse: false, stores: "nothing" }]],
    ["another name of what is stored", [{ ...one, stores: [{ kind: "cookie", name: "b", duration: 30 }] }, two]],
  ])("stays the same under %s", (_, services) => {
    expect(fingerprint({ ...category, services })).toBe(fingerprint(category));
  });
  it.each<[string, CategoryDeclaration["services"]]>([
    ["a new service", [one, two, { id: "three", stores: "nothing" }]],
    ["new personal data", [{ ...one, data: ["ip", "pages", "location"] }, two]],
    ["another provider", [{ ...one, provider: "q" }, two]],
    ["a longer duration", [{ ...one, stores: [{ kind: "cookie", name: "a", duration: 365 }] }, two]],
  ])("changes with %s", (_, services) => {
    expect(fingerprint({ ...category, services })).not.toBe(fingerprint(category));
  });
});

describe("a pattern", () => {
  it.each([
    ["ph_*", "ph_x", true],
    ["ph_*", "xph_", false],
    ["*_id", "a_id", true],
    ["a*b*c", "aXbXc", true],
    ["a*b*c", "ac", false],
    ["a*a", "a", false],
    ["exact", "exact", true],
    ["exact", "exactly", false],
    ["a.c", "abc", false],
  ])("%s fits %s: %s", (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });
  it.each([
    ["a*", "*b", true],
    ["ph_*", "ph_x", true],
    ["a*", "b*", false],
    ["cm_*", "cm_session", true],
    ["abc", "abd", false],
  ])("%s and %s can fit one name: %s", (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
  });
});
