import { consent } from "@callmissed/demo-declaration";
import { describe, expect, inject, it } from "vitest";
import type { TestContext } from "vitest";
import { loneChromium } from "../drivers/loneChromium.js";
import type { Tab } from "../drivers/Visitor.js";
import { isAsked } from "../matrix/sites.js";
import { arrivalsOf } from "../support/arrivals.js";
import type { Arrival } from "../support/arrivals.js";
import { addresses } from "../support/demo.js";
import { engines, pathOf } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { consentCookie, isLive, observe } from "../support/expectations.js";
import { CODE, framesOf } from "../support/frames.js";
import { action, BANNER } from "../support/selectors.js";
import { createWatch } from "../support/watch/createWatch.js";
import type { FrameSeen, Watch, WatchOptions } from "../support/watch/Watch.js";

/**
 * A page that was left before the visitor decided, and comes back as it was left (BR-4): with the application, and with
 * nothing but the inline script. What a page does that was left with a consent, `tabs.e2e.ts` says.
 */
describe.each(engines)("a page from the back/forward cache, in %s", (engine) => {
  const arrivals = arrivalsOf(engine);
  /** A visitor who has left a page of the site undecided, and is at another one. */
  const arrive = async (test: TestContext, options: WatchOptions = {}): Promise<Visit> => {
    const arrival = await arrivals(test)({ watchesFrames: true, ...options });
    const tab = await arrival.open(addresses().marketing);
    await tab.appears(BANNER);
    await tab.run("window.__before = true");
    return { ...arrival, tab };
  };

  it("hears of a consent that was given in another tab, and has its vendor start", async (test) => {
    const visit = await arrive(test);
    const { tab, watch, visitor } = visit;
    await isLive(tab);
    await tab.goto(`${addresses().dashboard}/settings`);
    const other = await visitor.open(`${addresses().marketing}/pricing`);
    await other.click(action("accept-all", BANNER));
    await eventually(async () => expect(await consentCookie(visitor)).toMatch(/analytics-1/));
    await other.close();
    await tab.front();
    watch.forget();
    await tab.back();
    await tab.isGone(BANNER);
    expect(await tab.run("return window.__before === true"), "from the back/forward cache").toBe(true);
    expect(await tab.run("return window.cmConsent.get()")).toMatchObject({
      status: "decided",
      categories: { analytics: "granted", functional: "granted" },
    });
    await isAsked(watch, "collector.localhost");
    expect(watch.problems()).toEqual([]);
  });

  it.for([
    ["accept-all", "by a press on the next page"],
    ["reject-all", "by a press on the next page"],
    ["accept-all", "in another tab"],
  ] as const)("has no frame with the banner where there is only the inline script: %s %s", async (how, test) => {
    const [name, where] = how;
    const visit = await arrive(test, { patches: WITHOUT_CODE });
    const list = await decideAndComeBack(visit, name, where === "in another tab");
    expect(list.map(({ status }) => status)).not.toEqual([]);
    expect(list.filter(({ hasBanner, status }) => hasBanner || status !== "decided")).toEqual([]);
    expect(visit.watch.patched()).not.toContain(0);
  });

  it("would be seen to have the banner, did the inline script not look again", async (test) => {
    const visit = await arrive(test, { patches: WITHOUT_CODE, pagePatches: WITHOUT_LOOKING_AGAIN });
    const list = await decideAndComeBack(visit, "accept-all", false);
    expect(list.filter(({ hasBanner }) => hasBanner)).not.toEqual([]);
    expect(visit.watch.patched()).not.toContain(0);
  });

  async function decideAndComeBack(
    { tab, visitor }: Visit,
    name: string,
    isElsewhere: boolean,
  ): Promise<readonly FrameSeen[]> {
    await tab.goto(`${addresses().marketing}/static`);
    const other = isElsewhere ? await visitor.open(`${addresses().marketing}/pricing`) : tab;
    await other.click(action(name, BANNER));
    await eventually(async () => expect(await consentCookie(visitor)).toMatch(/analytics-/));
    if (isElsewhere) await other.close();
    await tab.front();
    await tab.back();
    expect(await tab.run("return window.__before === true"), "from the back/forward cache").toBe(true);
    const { comebacks, list } = await framesOf(tab);
    expect(comebacks).toBe(1);
    return list;
  }
});

/** Where the browser lies; Playwright's own build is not started without Playwright. */
const chromium = engines.includes("chromium") ? pathOf("chromium") : undefined;

/** Chromium alone runs pages ahead. Seen by the watch alone, since a driver would keep the page from running. */
describe.runIf(chromium)("a page that was rendered ahead, before the visitor decided", () => {
  it.for([
    ["with the application", false],
    ["with nothing but the inline script", true],
  ] as const)("shows no banner and the theme that was chosen since, %s", async ([, isHeld], test) => {
    const watch = await aheadOf(test, isHeld);
    watch.release();
    const frames = await shown(watch);
    expect(frames.filter(({ hasBanner, status }) => hasBanner || status !== "decided")).toEqual([]);
    expect(frames.filter(({ theme, scheme }) => theme !== "dark" || scheme !== "dark")).toEqual([]);
    // It was shown as it was, and not loaded again.
    expect(watch.requests().filter(({ path }) => path === TARGET)).toHaveLength(1);
  });

  it("would be seen to show both, did the inline script not look again", async (test) => {
    const watch = await aheadOf(test, true, { pagePatches: WITHOUT_LOOKING_AGAIN });
    watch.release();
    const frames = await shown(watch);
    expect(frames.filter(({ hasBanner }) => hasBanner)).not.toEqual([]);
    expect(frames.filter(({ theme }) => theme === "light")).not.toEqual([]);
    expect(watch.patched()).not.toContain(0);
  });

  /** A browser that has rendered the target ahead; once it is released, it decides, chooses a theme and goes there. */
  async function aheadOf(test: TestContext, isHeld: boolean, options: WatchOptions = {}): Promise<Watch> {
    const { name, domain = "" } = consent.cookie;
    const rules = { prerender: [{ source: "list", urls: [TARGET], eagerness: "immediate" }] };
    const blankHead = `
      <script>
        const keep = (pair) => { document.cookie = pair + "; Path=/; Max-Age=86400; Domain=${domain}"; };
        fetch("released").then(() => {
          keep("${name}=v1.functional-1.analytics-0");
          keep("cm_theme=dark");
          location.href = "${TARGET}";
        });
      </script>
      <script type="speculationrules">${JSON.stringify(rules)}</script>`;
    const watch = await createWatch(inject("port"), { ...options, watchesFrames: true, blankHead });
    test.onTestFinished(() => watch.close());
    if (isHeld) watch.hold(CODE);
    test.onTestFinished(await loneChromium(chromium ?? "", watch.blank(addresses().marketing), watch.server));
    await eventually(() => {
      const ahead = watch.requests().filter(({ purpose }) => purpose.includes("prerender"));
      expect(ahead.map(({ path }) => path)).toContain(TARGET);
      expect(ahead.filter(({ path }) => CODE.test(path)).length).toBeGreaterThan(1);
    });
    // What runs ahead runs now: the frames of the target come only once it is shown.
    await observe();
    expect(watch.frames().filter(({ page }) => page.endsWith(TARGET))).toEqual([]);
    return watch;
  }

  /** What the target has shown, once it was on the screen for as long as it takes to see what does not come. */
  async function shown(watch: Watch): Promise<readonly FrameSeen[]> {
    const laidOut = (): readonly FrameSeen[] =>
      watch.frames().filter(({ page, isLaidOut }) => page.endsWith(TARGET) && isLaidOut);
    await eventually(() => expect(laidOut()).not.toEqual([]));
    await observe();
    return laidOut();
  }
});

interface Visit extends Arrival {
  readonly tab: Tab;
}

const TARGET = "/pricing";

/** Every script arrives, so that the page is loaded, and has nothing in it. */
const WITHOUT_CODE = [[/^[^]+$/, ""]] as const;

/** The inline script looks at the cookie when the page comes first, and never again. */
const WITHOUT_LOOKING_AGAIN = [[/"(visibilitychange|pageshow)"/g, '"never$1"']] as const;
