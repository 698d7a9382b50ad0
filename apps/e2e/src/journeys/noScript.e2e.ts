import { readConsent } from "@callmissed/consent";
import { consent } from "@callmissed/demo-declaration";
import { describe, expect, it } from "vitest";
import type { TestContext } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import { arrivalsOf } from "../support/arrivals.js";
import type { Arrival } from "../support/arrivals.js";
import { addresses } from "../support/demo.js";
import { engines } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { consentCookie, OPTIONAL_HOSTS } from "../support/expectations.js";
import { action, BANNER, PANEL } from "../support/selectors.js";
import type { SetCookieSeen, WatchOptions } from "../support/watch/Watch.js";

/** What a visitor can do whose browser runs no scripts; that nothing is there before, row S14 says. */
describe.each(engines)("without scripts, in %s", (engine) => {
  const arrivals = arrivalsOf(engine);
  const arrive = async (test: TestContext, page: string, options: WatchOptions = {}): Promise<Visit> => {
    const arrival = await arrivals(test)({ hasScript: false, ...options });
    return { ...arrival, tab: await arrival.open(addresses().marketing + page) };
  };

  it.for([
    ["reject-all", /^v1\.d\d{8}\.functional-0-\w+\.analytics-0-\w+$/],
    ["accept-all", /^v1\.d\d{8}\.functional-1-\w+\.analytics-1-\w+$/],
  ] as const)("%s in the banner is kept by an answer of the server, and no later page asks", async (choice, test) => {
    const [name, value] = choice;
    const visit = await arrive(test, "/pricing");
    const { tab, watch } = visit;
    await tab.click(action(name, BANNER));
    await isKept(visit, 1);
    expect(new URL(await tab.url()).pathname, "back where it was").toBe("/pricing");
    expect(await consentCookie(visit.visitor)).toMatch(value);
    const [set] = consentSet(watch);
    for (const part of ["Path=/", "SameSite=Lax", "Domain=callmissed.localhost", `Max-Age=${182 * 86_400}`]) {
      expect(set?.line.split("; ")).toContain(part);
    }
    await tab.isGone(BANNER);
    for (const page of ["/", "/docs", "/static"]) {
      await tab.goto(addresses().marketing + page);
      await tab.appears("main h1");
      expect(await tab.count(BANNER), page).toBe(0);
    }
    // A film is there without scripts, once it is allowed; nobody has anything else to run on the consent.
    expect(asked(watch)).toEqual(name === "accept-all" ? ["video.localhost"] : []);
    expect(consentSet(watch)).toHaveLength(1);
  });

  it("chooses on a page of its own: a category, a service of another, and then less", async (test) => {
    const visit = await arrive(test, "/");
    const { tab, watch } = visit;
    await tab.click(action("open-preferences", BANNER));
    await tab.appears(box("analytics"));
    expect(new URL(await tab.url()).pathname).toBe("/preferences");
    expect(consentSet(watch)).toEqual([]);
    for (const id of ["analytics", "functional"]) expect(await isTicked(tab, box(id)), id).toBe(false);
    for (const id of ["essential", "marketing"]) expect(await tab.count(box(id)), id).toBe(0);

    await tab.click(box("analytics"));
    await tab.click(detailsOf("video"));
    await tab.click(serviceBox("video"));
    await tab.click(action("save", PANEL));
    await isKept(visit, 1);
    expect(await services(visit)).toMatchObject({ posthog: "granted", video: "granted", theme: "denied" });

    await tab.goto(`${addresses().marketing}/preferences`);
    await tab.appears(box("analytics"));
    expect(await isTicked(tab, box("analytics"))).toBe(true);
    expect(await isTicked(tab, serviceBox("video"))).toBe(true);
    expect(await isTicked(tab, serviceBox("theme"))).toBe(false);
    await tab.click(box("analytics"));
    await tab.click(action("save", PANEL));
    await isKept(visit, 2);
    expect(await services(visit)).toMatchObject({ posthog: "denied", video: "granted", theme: "denied" });

    await tab.goto(`${addresses().marketing}/preferences`);
    await tab.click(action("withdraw-all", PANEL));
    await isKept(visit, 3);
    expect(await consentCookie(visit.visitor)).not.toMatch(/-1(?![a-z0-9])/);
    expect(asked(watch)).toEqual([]);
  });

  it("changes nothing by reading, whatever the address says", async (test) => {
    const visit = await arrive(test, "/");
    const { tab, watch } = visit;
    const queries = ["action=accept-all", "action=save&analytics=on"];
    for (const path of ["/cm-consent", "/preferences", "/", "/static"]) {
      for (const query of queries) await tab.goto(`${addresses().marketing}${path}?${query}`);
    }
    expect(watch.requests().filter(({ path }) => path.startsWith("/cm-consent"))).toHaveLength(queries.length);
    expect(consentSet(watch)).toEqual([]);
    expect(await consentCookie(visit.visitor)).toBeUndefined();
    await tab.goto(addresses().marketing);
    await tab.appears(BANNER);
  });

  it("is shown the banner again by a page from a cache for everybody, after a decision", async (test) => {
    const visit = await arrive(test, "/", { isCached: true });
    const { tab } = visit;
    await tab.click(action("reject-all", BANNER));
    await isKept(visit, 1);
    await tab.goto(`${addresses().marketing}/static`);
    await tab.appears(BANNER);
  });

  it("signs in", async (test) => {
    const { tab, watch } = await arrive(test, "/signin");
    await tab.type("input[name=email]", "asha@example.com");
    await tab.type("input[name=password]", "missed-calls");
    await tab.click('form[action="/signin"] [type="submit"]');
    await eventually(() => expect(watch.setCookies().map(({ name }) => name)).toContain("cm_session"));
    expect(asked(watch)).toEqual([]);
  });
});

interface Visit extends Arrival {
  readonly tab: Tab;
}

const box = (category: string): string => `${PANEL} input[type="checkbox"][data-cm-purpose="${category}"]`;
const serviceBox = (service: string): string => `${PANEL} input[type="checkbox"][data-cm-service="${service}"]`;

const detailsOf = (service: string): string => `${PANEL} details:has([data-cm-service="${service}"]) > summary`;

const isTicked = (tab: Tab, selector: string): Promise<boolean> =>
  tab.run("return document.querySelector(arguments[0]).checked", selector);

/** Each time that an answer has set the consent cookie. */
const consentSet = (watch: Arrival["watch"]): readonly SetCookieSeen[] =>
  watch.setCookies().filter(({ name }) => name === consent.cookie.name);

/** Waits until the consent was kept for the nth time, and the page that follows is there. */
async function isKept({ tab, watch }: Visit, times: number): Promise<void> {
  await eventually(() => expect(consentSet(watch)).toHaveLength(times));
  await eventually(async () => expect(new URL(await tab.url()).pathname).not.toBe("/cm-consent"));
  await tab.appears("main h1");
}

async function services({ visitor }: Visit): Promise<Readonly<Record<string, string>>> {
  return readConsent(`${consent.cookie.name}=${await consentCookie(visitor)}`, consent).services;
}

/** The optional hosts that have heard of the visitor. */
function asked(watch: Arrival["watch"]): string[] {
  const hosts: readonly string[] = OPTIONAL_HOSTS;
  return [...new Set(watch.requests().map(({ host }) => host))].filter((host) => hosts.includes(host));
}
