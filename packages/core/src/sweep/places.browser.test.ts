import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createConsent, defineConsent, listStored, signOut } from "../index.js";
import type { Consent } from "../index.js";
import { cookies, override } from "../page.fixture.js";
import { removeCookie } from "./removeCookie.js";

const WORKER = "/packages/core/src/sweep/worker.fixture.js";

const config = defineConsent({
  categories: [
    {
      id: "essential",
      essential: true,
      services: [
        {
          id: "session",
          authentication: true,
          stores: [
            { kind: "cookie", name: "sid_*", duration: "session" },
            { kind: "localStorage", name: "sid_token", duration: "persistent" },
          ],
        },
        { id: "offline", stores: [{ kind: "cacheStorage", name: "app-shell", duration: "persistent" }] },
      ],
    },
    {
      id: "functional",
      tracking: false,
      services: [
        { id: "theme", stores: [{ kind: "localStorage", name: "cm_theme", duration: "persistent" }] },
        { id: "language", stores: [{ kind: "localStorage", name: "cm_language", duration: "persistent" }] },
      ],
    },
    {
      id: "analytics",
      services: [
        {
          id: "counter",
          stores: [
            { kind: "cookie", name: "ct_*", duration: 30 },
            { kind: "cookie", name: "ct_docs", duration: 30, path: "/docs" },
            { kind: "localStorage", name: "ct_*", duration: "persistent" },
            { kind: "cacheStorage", name: "ct-*", duration: "persistent" },
            { kind: "serviceWorker", name: "/packages/core/src/sweep/*", duration: "persistent" },
            { kind: "cookie", name: "elsewhere", duration: 30, party: "third" },
          ],
        },
      ],
    },
  ],
  notice: () => Promise.reject(new Error("No test here reads the notice.")),
});

let consent: Consent<typeof config>;
let stop = (): void => undefined;

/** Starts a consent under which everything is granted. */
function startGranted(): void {
  document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
  consent = createConsent(config);
  stop = consent.start();
}

beforeEach(async () => {
  for (const name of await cacheNames()) await caches.delete(name);
});
afterEach(() => {
  stop();
  stop = () => undefined;
});

const hasCaches = "caches" in window;
const hasWorkers = "serviceWorker" in navigator;
const cacheNames = async (): Promise<string[]> => (hasCaches ? caches.keys() : []);
const workers = async (): Promise<number> => (await navigator.serviceWorker.getRegistrations()).length;

describe("given what a service keeps for working offline", () => {
  it.skipIf(!hasCaches)("removes its caches on withdrawal, and no other", async () => {
    for (const name of ["ct-pages", "app-shell", "undeclared"]) await caches.open(name);
    startGranted();
    expect(await cacheNames()).toEqual(["ct-pages", "app-shell", "undeclared"]);
    consent.withdraw();
    await expect.poll(cacheNames).toEqual(["app-shell", "undeclared"]);
  });

  it.skipIf(!hasWorkers)("takes its service worker out of service on withdrawal", async () => {
    startGranted();
    await navigator.serviceWorker.register(WORKER);
    expect(await workers()).toBe(1);
    consent.withdraw();
    await expect.poll(workers).toBe(0);
  });
});

describe("given cookies that only a guess could reach", () => {
  it("removes one of another path where the declaration names the path, although this page does not see it", () => {
    startGranted();
    document.cookie = "ct_docs=1; Path=/docs";
    const written: string[] = [];
    watchCookieWrites(written);
    consent.withdraw();
    expect(written.some((one) => one.startsWith("ct_docs=; Max-Age=0; Path=/docs"))).toBe(true);
  });

  it("removes one with `Partitioned`, also where this engine takes none from this page", () => {
    startGranted();
    document.cookie = "ct_part=1; Path=/; Secure; SameSite=None; Partitioned";
    consent.withdraw();
    expect(cookies()).not.toHaveProperty("ct_part");
    const written: string[] = [];
    watchCookieWrites(written, () => "ct_x=1");
    removeCookie("ct_x", []);
    expect(written.some((one) => one.startsWith("ct_x=; Max-Age=0") && one.endsWith("; Partitioned"))).toBe(true);
  });

  it("tries every parent domain and leaves it to the browser which of them is a public suffix", () => {
    const written: string[] = [];
    watchCookieWrites(written, () => "ct_x=1");
    removeCookie("ct_x", []);
    const domains = new Set(written.map((one) => /Domain=([^;]+)/.exec(one)?.[1] ?? "host only"));
    expect([...domains]).toEqual(["host only", ...parentsOf(location.hostname)]);
  });
});

function parentsOf(host: string): string[] {
  if (/^[\d.]+$/.test(host)) return [];
  const labels = host.split(".");
  return labels.map((_, at) => labels.slice(at).join("."));
}

/** Hears of every write, and lets the page read what `read` says. */
function watchCookieWrites(written: string[], read?: () => string): void {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  override(document, "cookie", {
    get: () => (read ? read() : (own?.get?.call(document) as string)),
    set(value: string) {
      written.push(value);
      own?.set?.call(document, value);
    },
  });
}

describe("given code that was withdrawn and writes again", () => {
  it("is swept again, in whatever it writes", async () => {
    startGranted();
    consent.withdraw();
    localStorage.setItem("ct_again", "1");
    document.cookie = "ct_again=1; Path=/";
    await expect.poll(() => localStorage.getItem("ct_again"), { timeout: 3000 }).toBeNull();
    await expect.poll(() => cookies(), { timeout: 3000 }).not.toHaveProperty("ct_again");
    localStorage.setItem("ct_third_time", "1");
    await expect.poll(() => localStorage.getItem("ct_third_time"), { timeout: 3000 }).toBeNull();
  });

  it("is left alone from the next grant on", async () => {
    startGranted();
    consent.withdraw();
    consent.acceptAll();
    localStorage.setItem("ct_again", "1");
    // Longer than it takes to be swept, as the test above sees it.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(localStorage.getItem("ct_again")).toBe("1");
  });

  it("is swept when the visitor comes back to a page that never allowed it", () => {
    document.cookie = "cm_consent=v1.functional-0.analytics-0; Path=/";
    consent = createConsent(config);
    stop = consent.start();
    localStorage.setItem("ct_other_tab", "1");
    window.dispatchEvent(new Event("focus"));
    expect(localStorage.getItem("ct_other_tab")).toBeNull();
  });
});

describe("what of a declaration is on this device", () => {
  it("lists by name what is there, in the declaration's order, and nothing else", async () => {
    if (hasCaches) await caches.open("app-shell");
    startGranted();
    document.cookie = "ct_visits=3; Path=/";
    document.cookie = "sid_1=x; Path=/";
    localStorage.setItem("cm_theme", "dark");
    localStorage.setItem("undeclared", "1");
    const entries = await listStored(config);
    expect(entries.map(({ category, service, kind, name }) => [category, service, kind, name])).toEqual([
      ["essential", "session", "cookie", "sid_1"],
      ...(hasCaches ? [["essential", "offline", "cacheStorage", "app-shell"]] : []),
      ["functional", "theme", "localStorage", "cm_theme"],
      ["analytics", "counter", "cookie", "ct_visits"],
    ]);
    expect(entries.at(-1)?.item).toEqual({ kind: "cookie", name: "ct_*", duration: 30 });
  });

  it("is removed by service, and theme and language go back to what they are without it", async () => {
    startGranted();
    document.cookie = "ct_visits=3; Path=/";
    document.cookie = "sid_1=x; Path=/";
    consent.theme.setPreference("dark");
    consent.language.setLanguage("hi");
    expect(localStorage.getItem("cm_theme")).toBe("dark");
    await consent.clear(["theme", "language", "session"]);
    expect([localStorage.getItem("cm_theme"), localStorage.getItem("cm_language")]).toEqual([null, null]);
    expect(consent.theme.getSnapshot().preference).toBe("system");
    expect(consent.language.getSnapshot()).toBeNull();
    // Essential is not cleared, and the decision stands.
    expect(cookies()).toMatchObject({ sid_1: "x", ct_visits: "3", cm_consent: "v1.functional-1.analytics-1" });
    await consent.clear(["counter"]);
    // WebKit may show for a moment what is gone already.
    await expect.poll(cookies).not.toHaveProperty("ct_visits");
  });
});

it("signing out removes what keeps a visitor signed in, and leaves the consent and the rest", async () => {
  startGranted();
  document.cookie = "sid_1=x; Path=/";
  document.cookie = "ct_visits=3; Path=/";
  localStorage.setItem("sid_token", "x");
  localStorage.setItem("cm_theme", "dark");
  await signOut(config);
  expect(Object.keys(cookies()).sort()).toEqual(["cm_consent", "ct_visits"]);
  expect(Object.keys(localStorage)).toEqual(["cm_theme"]);
});
