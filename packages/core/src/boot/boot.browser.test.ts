import { describe, expect, it, vi } from "vitest";
import { fingerprint } from "../declaration/fingerprint.js";
import { createConsent } from "../index.js";
import { config } from "../page.fixture.js";
import { createBootScript } from "./createBootScript.js";

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
  for (const name of ["data-cm-status", "data-theme", "style"]) root.removeAttribute(name);
  return all;
}

function runBootScript(): string {
  const script = document.createElement("script");
  script.textContent = createBootScript(config);
  document.body.append(script);
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
      const byScript = runBootScript();
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
    expect(runBootScript()).toBe(expected);
  });

  it("writes nothing", () => {
    runBootScript();
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  });
});
