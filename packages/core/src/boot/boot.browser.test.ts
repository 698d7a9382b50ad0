import { describe, expect, it, vi } from "vitest";
import { fingerprint } from "../declaration/fingerprint.js";
import { createConsent } from "../index.js";
import { config, override, runBootScript } from "../page.fixture.js";
import type { BootScriptOptions } from "./createBootScript.js";

const [, functional, analytics] = config.categories;
const f = fingerprint(functional);
const a = fingerprint(analytics);
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");

const COOKIES: readonly (string | null)[] = [
  null,
  "",
  "garbage",
  "v2.functional-1.analytics-1",
  "v1",
  "v1.functional-1",
  "v1.functional-1.analytics-0",
  "v1.functional-0.analytics-0",
  `v1.d${daysAgo(3)}.functional-1-${f}.analytics-1-${a}`,
  `v1.d${daysAgo(3)}.functional-1-zzzzzzz.analytics-1-${a}`,
  `v1.d${daysAgo(300)}.functional-1-${f}.analytics-1-${a}`,
  `v1.d${daysAgo(-30)}.functional-1-${f}.analytics-1-${a}`,
  "v1.functional-0.analytics-0.s-theme-1",
  "v1.functional-1.analytics-0.s-theme-0",
  "v1.functional-yes.analytics-0",
  "v1.functional.analytics-0",
  "v1.functional-1.functional-0.analytics-0",
  "v1.functional-1-zzzzzzz.analytics-0.s-theme-1",
  `v1.functional-1-${f}.analytics-0.s-theme-1`,
  `v1.functional-1-${f}-more.analytics-0`,
  "v1.functional-1.analytics-0.s-theme-1-abcd",
  "v1.functional-1.analytics-0.s-theme",
  "v1.functional-1.analytics-0.s-theme-1-abcd.s-theme-1",
  "v1.functional-0.analytics-0.s-theme-1.s-theme-1-abcd",
  `v1.d${daysAgo(181)}.functional-1.analytics-1`,
  `v1.d${daysAgo(182)}.functional-1.analytics-1`,
  `v1.d${daysAgo(-1)}.functional-1.analytics-1`,
  `v1.d${daysAgo(-2)}.functional-1.analytics-1`,
  `v1.d${daysAgo(2)}.d${daysAgo(300)}.functional-1.analytics-1`,
  "v1.d20260231.functional-1.analytics-1",
  "v1.d99999999.functional-1.analytics-1",
  "v1.functional-1.analytics-0.\u2028",
  `v1.functional-1.analytics-1.${"x".repeat(500)}`,
];

/** What may lie in storage, as `place=value`. */
const STORED: readonly (readonly string[])[] = [
  [],
  ["local=dark"],
  ["local=light"],
  ["local=purple"],
  ["session=dark"],
  ["cookie=dark"],
  ["cookie=light", "local=dark"],
  ["session=light", "local=dark"],
];

function arrange(cookie: string | null, stored: readonly string[]): void {
  document.cookie = cookie === null ? "cm_consent=; Max-Age=0; Path=/" : `cm_consent=${cookie}; Path=/`;
  document.cookie = "cm_theme=; Max-Age=0; Path=/";
  localStorage.clear();
  sessionStorage.clear();
  for (const [place, value = ""] of stored.map((entry) => entry.split("="))) {
    if (place === "local") localStorage.setItem("cm_theme", value);
    if (place === "session") sessionStorage.setItem("cm_theme", value);
    if (place === "cookie") document.cookie = `cm_theme=${value}; Path=/`;
  }
}

function shown(): string {
  const root = document.documentElement;
  const all = [root.getAttribute("data-cm-status"), root.getAttribute("data-theme"), root.style.colorScheme].join(" ");
  for (const name of ["data-cm-status", "data-cm-live", "data-theme", "style"]) root.removeAttribute(name);
  return all;
}

function shownByScript(options?: BootScriptOptions): string {
  runBootScript(options);
  return shown();
}

function startStore(): string {
  // A problem in the cookie is told elsewhere: the same table goes through both here.
  const silenced = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  createConsent(config).start()();
  silenced.mockRestore();
  return shown();
}

describe("given the inline script and the store", () => {
  it.each(COOKIES)("both show the same for the cookie %j and whatever lies in storage", (cookie) => {
    const table = STORED.map((stored) => {
      arrange(cookie, stored);
      const byScript = shownByScript();
      arrange(cookie, stored);
      return { stored, byScript, byStore: startStore() };
    });
    expect(table.map(({ stored, byScript }) => [stored, byScript])).toEqual(
      table.map(({ stored, byStore }) => [stored, byStore]),
    );
    expect(table.every(({ byScript }) => /^(pending|decided) (light|dark) (light|dark)$/.test(byScript))).toBe(true);
  });

  it.each([
    ["v1.functional-1.analytics-0", ["local=dark"], "decided dark dark"],
    ["v1.functional-1.analytics-0", ["local=light"], "decided light light"],
    ["v1.functional-1.analytics-0", ["cookie=dark", "local=light"], "decided dark dark"],
    ["v1.functional-0.analytics-0", ["session=dark"], "decided dark dark"],
    ["v1.functional-1", ["local=dark"], "pending dark dark"],
  ])("shows for the cookie %s and %j: %s", (cookie, stored, expected) => {
    arrange(cookie, stored);
    expect(shownByScript()).toBe(expected);
  });

  it("both take the same of two cookies of one name", () => {
    const values = [
      `v1.d${daysAgo(2)}.functional-1.analytics-0.s-theme-1`,
      `v1.d${daysAgo(2)}.functional-0.analytics-0`,
      `v1.d${daysAgo(1)}.functional-1`,
      "v1.functional-0.analytics-1",
      "v2.functional-1.analytics-1",
    ];
    const table = values.flatMap((one) => values.map((other) => `cm_consent=${one}; cm_consent=${other}`));
    for (const cookie of table) {
      arrange(null, ["local=dark"]);
      override(document, "cookie", { get: () => cookie, set: () => undefined });
      const byScript = shownByScript();
      expect([cookie, byScript]).toEqual([cookie, startStore()]);
    }
  });

  it("shows the system's theme and asks, where a document may not look into its cookies or storage", () => {
    const refuse = (): never => {
      throw new DOMException("The document is sandboxed.", "SecurityError");
    };
    for (const place of [document, window] as const) {
      override(place, place === document ? "cookie" : "localStorage", { get: refuse });
    }
    expect(shownByScript()).toMatch(/^pending (light|dark) \1$/);
  });

  it("sets the attribute that the site names, and none where it shows its own theme", () => {
    arrange("v1.functional-1.analytics-0", ["local=dark"]);
    shownByScript({ themeAttribute: "data-color-mode" });
    expect(document.documentElement.getAttribute("data-color-mode")).toBe("dark");
    document.documentElement.removeAttribute("data-color-mode");
    expect(shownByScript({ themeAttribute: null })).toBe("decided  ");
  });

  it("writes nothing", () => {
    shownByScript();
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  });
});
