import { describe, expect, it } from "vitest";
import type { TestContext } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import { arrivalsOf } from "../support/arrivals.js";
import type { Arrival } from "../support/arrivals.js";
import { addresses } from "../support/demo.js";
import { engines } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { consentCookie, isLive, observe } from "../support/expectations.js";
import { CODE } from "../support/frames.js";
import { action, BANNER, CENTER } from "../support/selectors.js";
import type { RequestSeen, SetCookieSeen, WatchOptions } from "../support/watch/Watch.js";

/**
 * Safari removes after seven days of use what scripts have written, and not what came by HTTP (BR-6): a decision that was
 * made by script is set once more by an answer. What must not come of it: an answer that undoes a later decision.
 */
describe.each(engines)("a decision in %s", (engine) => {
  const arrivals = arrivalsOf(engine);
  const arrive = async (test: TestContext, options: WatchOptions & { isHasty?: boolean } = {}): Promise<Visit> => {
    const arrival = await arrivals(test)(options);
    return { ...arrival, tab: await arrival.open(addresses().marketing) };
  };

  it.for([
    ["accept-all", /^v1\.d\d{8}\.functional-1-\w+\.analytics-1-\w+$/],
    ["reject-all", /^v1\.d\d{8}\.functional-0-\w+\.analytics-0-\w+$/],
  ] as const)("comes by HTTP as well, as it was made: %s", async (choice, test) => {
    const [name, value] = choice;
    const visit = await arrive(test);
    const { tab, watch, visitor } = visit;
    await isLive(tab);
    await tab.click(action(name, BANNER));
    await eventually(() => expect(set(visit)).toEqual([expect.stringMatching(value)]));
    expect(renewals(watch)).toHaveLength(1);
    await eventually(async () => expect(await consentCookie(visitor)).toBe(set(visit)[0]));
    // Once for a decision, and not for a visit; in WebKit, where it counts, for each page of these days.
    await tab.reload();
    await isLive(tab);
    await observe();
    expect(renewals(watch)).toHaveLength(engine === "webkit" ? 2 : 1);
    expect(watch.problems()).toEqual([]);
  });

  it("comes by HTTP where the inline script has made it, once the application is there", async (test) => {
    const arrival = await arrivals(test)({ isHasty: true });
    arrival.watch.hold(CODE);
    const tab = await arrival.open(addresses().marketing);
    const visit = { ...arrival, tab };
    await tab.click(action("accept-all", BANNER));
    await eventually(async () => expect(await consentCookie(arrival.visitor)).toMatch(/analytics-1/));
    expect(renewals(arrival.watch)).toEqual([]);
    arrival.watch.deliver();
    await eventually(() => expect(set(visit)).toHaveLength(1));
    expect(await consentCookie(arrival.visitor)).toBe(set(visit)[0]);
  });

  it.runIf(engine === "webkit")(
    "comes by HTTP with the next page where the first one's code never came",
    async (test) => {
      const arrival = await arrivals(test)({ isHasty: true });
      arrival.watch.hold(CODE);
      const tab = await arrival.open(addresses().marketing);
      await tab.click(action("reject-all", BANNER));
      await eventually(async () => expect(await consentCookie(arrival.visitor)).toMatch(/analytics-0/));
      await tab.reload();
      expect(renewals(arrival.watch)).toEqual([]);
      arrival.watch.deliver();
      await eventually(() => expect(set(arrival)).toEqual([expect.stringMatching(/analytics-0/)]));
    },
  );

  it("is not undone by a late answer where another tab has nothing but the inline script", async (test) => {
    // Such a tab tells nobody, and not every browser tells of a cookie that has changed.
    const visit = await arrive(test, { patches: WITHOUT_COOKIE_STORE });
    const { tab, watch, visitor } = visit;
    await isLive(tab);
    watch.hold(/^\/cm-consent$/);
    await tab.click(action("accept-all", BANNER));
    await eventually(() => expect(set(visit)).toEqual([expect.stringMatching(/analytics-1/)]));
    await tab.run("document.cookie = 'cm_consent=v1.functional-0.analytics-0; Path=/; Domain=callmissed.localhost'");
    await eventually(async () => expect(await tab.run("return cmConsent.get().categories.analytics")).toBe("denied"));
    watch.deliver();
    await observe();
    expect(await consentCookie(visitor)).toBe("v1.functional-0.analytics-0");
    expect(await tab.run("return cmConsent.get().categories.analytics")).toBe("denied");
    expect(watch.patched()).not.toContain(0);
  });

  it("is not undone by the answer to an earlier one that comes late", async (test) => {
    const visit = await arrive(test);
    const { tab, watch, visitor } = visit;
    await isLive(tab);
    watch.hold(/^\/cm-consent$/);
    await tab.click(action("accept-all", BANNER));
    // The server has answered, and the answer is on its way.
    await eventually(() => expect(set(visit)).toEqual([expect.stringMatching(/analytics-1/)]));
    await tab.click("footer [data-cm-action='open-preferences']");
    await tab.click(action("withdraw-all", CENTER));
    await eventually(async () => expect(await consentCookie(visitor)).toMatch(/analytics-0/));
    await eventually(() => expect(set(visit)).toHaveLength(2));
    watch.deliver();
    await observe();
    expect(await consentCookie(visitor)).toMatch(/functional-0.*analytics-0/);
    expect(await tab.run("return document.cookie")).toMatch(/analytics-0/);
    expect(await tab.run("return window.cmConsent.get().categories.analytics")).toBe("denied");
    await tab.reload();
    await isLive(tab);
    expect(await tab.run("return window.cmConsent.get().categories.analytics")).toBe("denied");
  });

  it("would be seen to be undone, were the earlier request not taken back", async (test) => {
    const visit = await arrive(test, { patches: WITHOUT_ABORT });
    const { tab, watch, visitor } = visit;
    await isLive(tab);
    watch.hold(/^\/cm-consent$/);
    await tab.click(action("accept-all", BANNER));
    await eventually(() => expect(set(visit)).toHaveLength(1));
    // The second is answered at once, and the first after it.
    watch.pass();
    await tab.click("footer [data-cm-action='open-preferences']");
    await tab.click(action("withdraw-all", CENTER));
    await eventually(() => expect(set(visit)).toHaveLength(2));
    await eventually(async () => expect(await consentCookie(visitor)).toMatch(/analytics-0/));
    watch.deliver();
    await eventually(async () => expect(await consentCookie(visitor)).toMatch(/analytics-1/));
    expect(watch.patched()).not.toContain(0);
  });
});

interface Visit extends Arrival {
  readonly tab: Tab;
}

/** The library as in a browser that tells nobody of a cookie that has changed. */
const WITHOUT_COOKIE_STORE = [[/globalThis\.cookieStore/g, "globalThis.noSuchStore"]] as const;

/** Lets every request of the library go on that it would take back. */
const WITHOUT_ABORT = [[/(method:["'`]POST["'`],body:\w+),signal:\w+\.signal/g, "$1"]] as const;

/** The requests that ask for the cookie once more. */
const renewals = (watch: Arrival["watch"]): readonly RequestSeen[] =>
  watch.requests().filter(({ method, path }) => method === "POST" && path === "/cm-consent");

/** The values that answers have given the consent cookie. */
const set = ({ watch }: Arrival): readonly string[] =>
  watch
    .setCookies()
    .filter(({ name }: SetCookieSeen) => name === "cm_consent")
    .map(({ line }) => /=([^;]*)/.exec(line)?.[1] ?? "");
