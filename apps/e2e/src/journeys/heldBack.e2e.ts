import { describe, expect, it } from "vitest";
import type { TestContext } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import { isAsked } from "../matrix/sites.js";
import { arrivalsOf } from "../support/arrivals.js";
import type { Arrival } from "../support/arrivals.js";
import { addresses } from "../support/demo.js";
import { engines } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { consentCookie, isLive, observe } from "../support/expectations.js";
import { CODE, framesOf, isPainted, WITHOUT_BOOT_SCRIPT } from "../support/frames.js";
import { action, BANNER, CENTER } from "../support/selectors.js";
import type { WatchOptions, WriteSeen } from "../support/watch/Watch.js";

/** The banner works before the application's code has come, and the application takes over what was decided. */
describe.each(engines)("with the application's code kept back, in %s", (engine) => {
  const arrivals = arrivalsOf(engine);
  /** A visitor before the banner of a page whose code does not come. */
  const arrive = async (test: TestContext, page: string, options: WatchOptions = {}): Promise<Visit> => {
    const arrival = await arrivals(test)({ watchesFrames: true, isHasty: true, ...options });
    arrival.watch.hold(CODE);
    const tab = await arrival.open(addresses().marketing + page);
    await tab.appears(BANNER);
    await isPainted(tab);
    return { ...arrival, tab };
  };

  describe.each(["/", "/static"])("on %s", (page) => {
    it.for(DECISIONS)("%s is done at once, and holds while the code does not come", async (decision, test) => {
      const [name, value] = decision;
      const visit = await arrive(test, page);
      const { tab } = visit;
      await tab.click(action(name, BANNER));
      await isDecided(visit, value);
      await tab.reload();
      await isPainted(tab);
      const { list } = await framesOf(tab);
      expect(list.filter(({ hasBanner }) => hasBanner)).toEqual([]);
      await isDecided(visit, value);
      expect(await tab.count(STARTED)).toBe(0);
      await isWritten(visit);
      expect(visit.watch.requests().map(({ host }) => host)).not.toContain(COLLECTOR);
    });
  });

  it("a press counts before what an older page has left for this host alone", async (test) => {
    const visit = await arrive(test, "/");
    const { tab } = visit;
    const today = new Date().toISOString().slice(0, 10).replaceAll("-", "");
    await tab.run(`document.cookie = "cm_consent=v1.d${today}.functional-0-older12.analytics-0-older12; Path=/"`);
    await tab.click(action("accept-all", BANNER));
    await tab.reload();
    await isPainted(tab);
    expect(await tab.attribute("html", "data-cm-status")).toBe("decided");
    expect(await tab.run("return document.cookie.match(/cm_consent=/g).length")).toBe(1);
  });

  it("a press would be seen to do nothing without the inline script", async (test) => {
    const visit = await arrive(test, "/", { pagePatches: WITHOUT_BOOT_SCRIPT });
    // The banner is a form as well, which would be sent: what is under test is the script alone.
    await visit.tab.run("addEventListener('submit', (event) => event.preventDefault())");
    await visit.tab.click(action("accept-all", BANNER));
    await observe();
    expect(await consentCookie(visit.visitor)).toBeUndefined();
    expect(await visit.tab.attribute("html", "data-cm-status")).toBe("pending");
    expect(written(visit)).toEqual([]);
  });

  it("what was accepted holds when the code comes with the next page: the vendor starts, and once", async (test) => {
    const visit = await arrive(test, "/");
    const { tab, watch } = visit;
    await tab.click(action("accept-all", BANNER));
    await isDecided(visit, ACCEPTED);
    await isWritten(visit);
    watch.forget();
    await tab.reload();
    watch.deliver();
    await isStarted(tab, "granted");
    await isAsked(watch, COLLECTOR);
    await observe();
    expect(events(watch)).toHaveLength(1);
    expect(await consentCookie(visit.visitor)).toMatch(ACCEPTED);
    expect(written(visit)).toEqual([]);
    expect(watch.problems()).toEqual([]);
  });

  it("what was refused holds when the code comes with the next page: no vendor starts", async (test) => {
    const visit = await arrive(test, "/");
    const { tab, watch } = visit;
    await tab.click(action("reject-all", BANNER));
    await isDecided(visit, REFUSED);
    await isWritten(visit);
    watch.forget();
    await tab.reload();
    watch.deliver();
    await isStarted(tab, "denied");
    await observe();
    expect(watch.requests().map(({ host }) => host)).not.toContain(COLLECTOR);
    expect(written(visit)).toEqual([]);
    expect(watch.problems()).toEqual([]);
  });

  describe.each(["/", "/static"])("when it comes to %s after the press", (page) => {
    it.for(DECISIONS)("%s was one decision, and is the application's", async (decision, test) => {
      const [name, value, state] = decision;
      const visit = await arrive(test, page);
      const { tab, watch } = visit;
      await tab.click(action(name, BANNER));
      await isDecided(visit, value);
      const before = await consentCookie(visit.visitor);
      watch.deliver();
      await isStarted(tab, state);
      await tab.isGone(BANNER);
      if (state === "granted") await isAsked(watch, COLLECTOR);
      await observe();
      expect(events(watch)).toHaveLength(state === "granted" ? 1 : 0);
      // One press, one decision: written once, and sent to the server once.
      expect(await consentCookie(visit.visitor)).toBe(before);
      expect(written(visit).map((write) => write.value)).toEqual([before]);
      expect(watch.requests().filter(({ method, path: to }) => method === "POST" && to === "/cm-consent")).toHaveLength(
        1,
      );
      expect(watch.problems()).toEqual([]);
    });
  });

  it("a press on the preferences opens the center as soon as the code has come, and decides nothing", async (test) => {
    const visit = await arrive(test, "/");
    const { tab, watch } = visit;
    await tab.click(action("open-preferences", BANNER));
    expect(await tab.count(CENTER)).toBe(0);
    expect(new URL(await tab.url()).pathname).toBe("/");
    watch.deliver();
    await tab.appears(CENTER);
    await isLive(tab);
    expect(written(visit)).toEqual([]);
    expect(await consentCookie(visit.visitor)).toBeUndefined();
    await tab.click(action("reject-all", CENTER));
    await tab.isGone(BANNER);
    await isWritten(visit);
    expect(watch.problems()).toEqual([]);
  });
});

interface Visit extends Arrival {
  readonly tab: Tab;
}

const ACCEPTED = /^v1\.d\d{8}\.functional-1-\w+\.analytics-1-\w+$/;
const REFUSED = /^v1\.d\d{8}\.functional-0-\w+\.analytics-0-\w+$/;
const DECISIONS = [
  ["accept-all", ACCEPTED, "granted"],
  ["reject-all", REFUSED, "denied"],
] as const;

const COLLECTOR = "collector.localhost";
const STARTED = "html[data-cm-live]";

/** What the analytics have sent of the visit. */
const events = (watch: Arrival["watch"]): readonly unknown[] =>
  watch
    .requests()
    .filter(({ host, method, path }) => host === COLLECTOR && method === "POST" && /^\/(i\/v0\/)?e\//.test(path));

/** The writes of the consent cookie by scripts. */
const written = ({ watch }: Arrival): readonly WriteSeen[] =>
  watch.writes().filter(({ name }) => name === "cm_consent");

/** Waits until the watch has been told of a write of the consent cookie; there must be one only. */
async function isWritten(visit: Visit): Promise<void> {
  await eventually(() => expect(written(visit)).toHaveLength(1));
}

/** Waits until a decision is kept, and the banner out of sight. */
async function isDecided({ visitor, tab }: Visit, value: RegExp): Promise<void> {
  await eventually(async () => expect(await consentCookie(visitor)).toMatch(value));
  expect(await tab.attribute("html", "data-cm-status")).toBe("decided");
  expect(await tab.run(IS_SHOWN, BANNER)).toBe(false);
}

/** Waits until the application runs, and holds its state against what was decided. */
async function isStarted(tab: Tab, analytics: "granted" | "denied"): Promise<void> {
  await tab.appears(`${STARTED} main`);
  expect(await tab.run("return window.cmConsent.get()")).toMatchObject({
    status: "decided",
    categories: { functional: analytics, analytics, marketing: "unasked" },
    decidedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}/),
  });
}

const IS_SHOWN = `
  const found = document.querySelector(arguments[0]);
  return found !== null && found.getClientRects().length > 0;
`;
