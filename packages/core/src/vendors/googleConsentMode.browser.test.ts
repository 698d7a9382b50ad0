import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import type { CategoryDeclaration } from "../index.js";
import { oneRequestLater, startVendors, testVendorContract } from "./contract.fixture.js";
import { googleConsentMode } from "./googleConsentMode.js";
import type { GoogleConsentModeOptions } from "./googleConsentMode.js";
import { requestsTo } from "./watch.fixture.js";

declare global {
  interface Window {
    dataLayer?: ArrayLike<unknown>[];
    [disabled: `ga-disable-${string}`]: boolean | undefined;
  }
}

const TAG = new URL("tag.fixture.js", import.meta.url).href;

const CATEGORIES = [
  { id: "functional", services: [{ id: "theme", stores: "nothing" }] },
  {
    id: "analytics",
    services: [
      {
        id: "measuring",
        hosts: ["www.googletagmanager.com", "*.google-analytics.com", "*.analytics.google.com"],
        stores: [
          { kind: "cookie", name: "_ga*", duration: 400 },
          { kind: "cookie", name: "_gid", duration: 1 },
        ],
      },
    ],
  },
  {
    id: "marketing",
    services: [
      {
        id: "ads",
        hosts: ["www.googletagmanager.com", "*.doubleclick.net", "www.googleadservices.com", "www.google.com"],
        stores: [
          { kind: "cookie", name: "_gcl_*", duration: 90 },
          { kind: "localStorage", name: "_gcl_*", duration: "persistent" },
        ],
      },
    ],
  },
] as const satisfies readonly CategoryDeclaration[];

const make = (options: Partial<GoogleConsentModeOptions> = {}): ReturnType<typeof googleConsentMode> =>
  googleConsentMode({ mode: "basic", tagId: "G-1", src: TAG, ...options });

beforeEach(() => {
  for (const name of ["dataLayer", "gtag", "ga-disable-G-1"]) Reflect.deleteProperty(window, name);
});

/** The consent commands in the data layer, in their order. */
function commands(): { readonly command: unknown; readonly state: Record<string, unknown> }[] {
  return (window.dataLayer ?? [])
    .map((entry) => Array.from(entry))
    .filter(([name]) => name === "consent")
    .map(([, command, state]) => ({ command, state: state as Record<string, unknown> }));
}

/** The names of everything in the data layer, in its order. */
const names = (): string[] =>
  (window.dataLayer ?? []).map((entry) => Array.from(entry).slice(0, 2).map(String).join(" "));

const DENIED = {
  ad_storage: "denied",
  ad_user_data: "denied",
  ad_personalization: "denied",
  analytics_storage: "denied",
  functionality_storage: "denied",
  personalization_storage: "denied",
  security_storage: "granted",
};

testVendorContract({
  make: () => make(),
  categories: CATEGORIES,
  category: "analytics",
  service: "measuring",
  address: "tag.fixture.js",
  globals: ["gtag", "tagRuns"],
  isStoring: true,
});

describe("given Google Consent Mode without a tag", () => {
  const start = (options: Partial<GoogleConsentModeOptions> = {}): ReturnType<typeof startVendors> =>
    startVendors(CATEGORIES, [googleConsentMode({ mode: "basic", ...options })]);

  it("says first that all is denied, as an `arguments` object, with all seven keys", () => {
    start();
    expect(Object.prototype.toString.call(window.dataLayer?.[0])).toBe("[object Arguments]");
    expect(commands()).toEqual([{ command: "default", state: { ...DENIED, wait_for_update: 500 } }]);
  });

  it("says each decision once, with all seven keys, by what the visitor chose", () => {
    const consent = start();
    consent.save({ analytics: true });
    consent.acceptAll();
    consent.withdraw("marketing");
    consent.withdraw();
    const granted = (...keys: string[]): object => ({
      ...DENIED,
      ...Object.fromEntries(keys.map((key) => [key, "granted"])),
    });
    const settings = ["analytics_storage", "functionality_storage", "personalization_storage"];
    expect(commands().slice(1)).toEqual([
      { command: "update", state: granted("analytics_storage") },
      { command: "update", state: granted(...settings, "ad_storage", "ad_user_data", "ad_personalization") },
      { command: "update", state: granted(...settings) },
      { command: "update", state: DENIED },
    ]);
  });

  it("keeps denied what the site does not have", () => {
    startVendors([CATEGORIES[1]], [googleConsentMode({ mode: "basic" })]).acceptAll();
    expect(commands().at(-1)).toEqual({ command: "update", state: { ...DENIED, analytics_storage: "granted" } });
  });

  it("follows the site's own map, and denies a key unless all that it names are granted", () => {
    const consent = start({ map: { measuring: ["analytics_storage", "ad_storage"], ads: ["ad_storage"] } });
    consent.save({ measuring: true });
    expect(commands().at(-1)?.state).toEqual({ ...DENIED, analytics_storage: "granted" });
    consent.acceptAll();
    expect(commands().at(-1)?.state).toEqual({ ...DENIED, analytics_storage: "granted", ad_storage: "granted" });
  });

  it("says the defaults of regions after the one for all, and what else was asked for", () => {
    start({
      regions: [{ region: ["US"], granted: ["analytics_storage"] }],
      urlPassthrough: true,
      waitForUpdate: 100,
      dataLayer: "dataLayer",
    });
    expect(commands()).toEqual([
      { command: "default", state: { ...DENIED, wait_for_update: 100 } },
      { command: "default", state: { ...DENIED, analytics_storage: "granted", region: ["US"] } },
    ]);
    expect(names().slice(2)).toEqual(["set ads_data_redaction", "set url_passthrough"]);
  });

  it("asks nothing of Google", async () => {
    start().acceptAll();
    await oneRequestLater();
    expect(document.querySelector('script[src*="google"]')).toBeNull();
  });

  it("is not told of an adult's age as of a decision", () => {
    const consent = start();
    consent.acceptAll();
    consent.setAge("adult");
    expect(commands()).toHaveLength(2);
    consent.setAge("child");
    expect(commands().at(-1)?.state["ad_storage"]).toBe("denied");
  });
});

describe("given a tag in the basic mode", () => {
  it("is told default and decision before it is loaded, also on a later visit", async () => {
    startVendors(CATEGORIES, []).acceptAll();
    startVendors(CATEGORIES, [make()]);
    expect(names()).toEqual([
      "consent default",
      "set ads_data_redaction",
      "consent update",
      expect.stringMatching(/^js /),
      "config G-1",
    ]);
    await expect.poll(() => requestsTo("tag.fixture.js")).toEqual([expect.stringContaining("?id=G-1")]);
  });

  it.each([
    ["G-1", "https://www.googletagmanager.com/gtag/js?id=G-1"],
    ["AW-1", "https://www.googletagmanager.com/gtag/js?id=AW-1"],
    ["GTM-1", "https://www.googletagmanager.com/gtm.js?id=GTM-1"],
  ])("asks Google for %s only once it is granted", (tagId, address) => {
    // Google itself is not asked by a test.
    const append = vi.spyOn(document.head, "append").mockImplementation(() => undefined);
    onTestFinished(() => append.mockRestore());
    const scripts = (): string[] => append.mock.calls.map(([script]) => (script as HTMLScriptElement).src);
    const consent = startVendors(CATEGORIES, [googleConsentMode({ mode: "basic", tagId })]);
    consent.rejectAll();
    expect([...scripts(), ...requestsTo("google"), ...requestsTo("doubleclick")]).toEqual([]);
    consent.acceptAll();
    expect(scripts()).toEqual([address]);
  });

  it("is not loaded for what only remembers settings", async () => {
    startVendors(CATEGORIES, [make()]).save({ functional: true });
    await oneRequestLater();
    expect(requestsTo("tag.fixture.js")).toEqual([]);
    expect(commands()).toHaveLength(2);
  });

  it("is loaded for one purpose, and stores nothing for the other", async () => {
    const consent = startVendors(CATEGORIES, [make()]);
    consent.save({ marketing: true });
    await expect.poll(() => Object.keys(localStorage)).toEqual(["_gcl_ls"]);
    expect(document.cookie).not.toContain("_ga");
    consent.withdraw("marketing");
    await expect.poll(() => Object.keys(localStorage)).toEqual([]);
  });

  it("is switched off while analytics is refused, and on again", () => {
    const consent = startVendors(CATEGORIES, [make()]);
    consent.acceptAll();
    expect(window["ga-disable-G-1"]).toBe(false);
    consent.withdraw("analytics");
    expect(window["ga-disable-G-1"]).toBe(true);
    consent.acceptAll();
    expect(window["ga-disable-G-1"]).toBe(false);
  });

  it("is loaded as a container where it is one, by another data layer where that is named", async () => {
    startVendors(CATEGORIES, [make({ tagId: "GTM-1", dataLayer: "layer" })]).acceptAll();
    const layer = (window as unknown as { layer: { event?: string }[] }).layer;
    expect(layer.at(-1)?.event).toBe("gtm.js");
    await expect.poll(() => requestsTo("tag.fixture.js")).toEqual([expect.stringContaining("?id=GTM-1&l=layer")]);
    Reflect.deleteProperty(window, "layer");
  });
});

describe("given a tag in the advanced mode", () => {
  it("is loaded at the start, after the default, and is not switched off", async () => {
    const consent = startVendors(CATEGORIES, [make({ mode: "advanced" })]);
    expect(names().slice(0, 2)).toEqual(["consent default", "set ads_data_redaction"]);
    await expect.poll(() => requestsTo("tag.fixture.js")).toHaveLength(1);
    consent.rejectAll();
    consent.acceptAll();
    expect(window["ga-disable-G-1"]).toBeUndefined();
    await oneRequestLater();
    expect(requestsTo("tag.fixture.js")).toHaveLength(1);
  });
});

describe("given the facts", () => {
  it("asks a site without advertising for no advertising cookies", () => {
    startVendors([CATEGORIES[1]], [make({ tagId: "G-1" })]);
  });

  it("reports advertising cookies that are declared under analytics, where no refusal of advertising would remove them", () => {
    expectConsole("localStorage _gcl_* is not declared under marketing");
    const marketing = {
      ...CATEGORIES[2],
      services: [{ ...CATEGORIES[2].services[0], stores: [{ kind: "cookie", name: "_gcl_*", duration: 90 }] }],
    } as const;
    startVendors([CATEGORIES[1], marketing], [make()]);
  });

  it("reports a category in which the visitor can refuse the tag's service alone", () => {
    expectConsole(/CM501.*can refuse “measuring” alone/);
    const analytics = {
      ...CATEGORIES[1],
      services: [...CATEGORIES[1].services, { id: "counter", stores: "nothing" }],
    } as const;
    startVendors([analytics], [make()]);
  });
});
