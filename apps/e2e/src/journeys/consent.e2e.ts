import { beforeEach, describe, expect, it } from "vitest";
import { addresses, forget, requests } from "../support/demo.js";
import { engines, visitorsOf } from "../support/engines.js";
import {
  collected,
  consentCookie,
  expectOnlyEssential,
  expectSilence,
  isLive,
  observe,
} from "../support/expectations.js";
import { action, BANNER, CENTER, loadOnce, PANEL, purpose } from "../support/selectors.js";

const sites = ["marketing", "dashboard"] as const;
const pages = ["/", "/pricing", "/docs", "/playground", "/signin", "/cookies", "/static", "/", "/pricing", "/cookies"];

describe.each(engines)("a visitor in %s", (engine) => {
  const newVisitor = visitorsOf(engine);
  beforeEach(forget);

  describe.each(sites)("on the %s", (site) => {
    it("sees the banner at the first visit, and leaves nothing and tells nobody", async () => {
      const visitor = await newVisitor();
      const tab = await visitor.open(addresses()[site]);
      await tab.appears(BANNER);
      await observe();
      await expectOnlyEssential(visitor, tab);
      expect(await consentCookie(visitor)).toBeUndefined();
      expect(await tab.problems()).toEqual([]);
    });

    it("accepts all: the cookie says so, and the collector decodes the visit", async () => {
      const visitor = await newVisitor();
      const tab = await visitor.open(addresses()[site]);
      await tab.click(action("accept-all", BANNER));
      await tab.isGone(BANNER);
      expect(await consentCookie(visitor)).toMatch(/^v1\.d\d{8}\.functional-1-\w+\.analytics-1-\w+$/);
      expect(await collected("page_viewed")).toMatchObject({ path: expect.any(String) });
      await forget();
      await tab.reload();
      await tab.appears("main");
      await collected("page_viewed");
      expect(await tab.count(BANNER)).toBe(0);
    });

    it("rejects all: the cookie says so, nobody is told, and no later page asks again", async () => {
      const visitor = await newVisitor();
      const tab = await visitor.open(addresses()[site]);
      await tab.click(action("reject-all", BANNER));
      await tab.isGone(BANNER);
      expect(await consentCookie(visitor)).toMatch(/\.analytics-0-/);
      await tab.reload();
      for (const page of site === "marketing" ? pages : ["/", "/settings"]) {
        await tab.goto(addresses()[site] + page);
        await tab.appears("main");
        // Code that is still being fetched when the visitor goes on is an error in Firefox's console.
        await tab.isGone('[data-cm-stored="pending"]');
        await tab.isGone(BANNER);
      }
      await observe();
      await expectOnlyEssential(visitor, tab);
      expect(await tab.problems()).toEqual([]);
    });
  });

  it("ignores the banner, scrolls, presses Escape and clicks the page: nothing is granted", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    await tab.press("Escape");
    await tab.run("document.querySelector('main').click(); scrollTo(0, document.body.scrollHeight)");
    await tab.goto(`${addresses().marketing}/docs`);
    await tab.appears(BANNER);
    await observe();
    await expectOnlyEssential(visitor, tab);
    expect(await consentCookie(visitor)).toBeUndefined();
  });

  it("chooses analytics in the dashboard's settings: the marketing page in another tab knows it when it is turned to", async () => {
    const visitor = await newVisitor();
    const marketing = await visitor.open(addresses().marketing);
    await marketing.appears(BANNER);
    const dashboard = await visitor.open(`${addresses().dashboard}/settings`);
    await dashboard.click(purpose("analytics", PANEL));
    await dashboard.click(action("save", PANEL));
    await dashboard.isGone(BANNER);
    expect(await consentCookie(visitor)).toMatch(/functional-0.*analytics-1/);
    await marketing.front();
    // A driver does not turn to a tab as a person does in every engine: the event that a person would cause.
    await marketing.run("dispatchEvent(new Event('focus'))");
    await marketing.isGone(BANNER);
    const state = await marketing.run<{ categories: Record<string, string> }>("return window.cmConsent.get()");
    expect(state.categories).toMatchObject({ analytics: "granted", functional: "denied", marketing: "unasked" });
    await marketing.goto(`${addresses().marketing}/pricing`);
    await marketing.appears("main");
    await marketing.isGone(BANNER);
  });

  it("withdraws with one press in the open center: the analytics falls silent, and what it stored is gone", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.click(action("accept-all", BANNER));
    await collected("page_viewed");
    await expect.poll(async () => Object.keys((await tab.storage()).local).join()).toContain("ph_");
    await tab.click("footer [data-cm-action='open-preferences']");
    await tab.click(action("withdraw-all", CENTER));
    await tab.isGone(CENTER);
    expect(await consentCookie(visitor)).toMatch(/functional-0.*analytics-0/);
    await forget();
    await tab.goto(`${addresses().marketing}/pricing`);
    await tab.appears("main");
    await observe();
    await expectSilence();
    expect((await tab.storage()).local).toEqual({});
    expect((await visitor.cookies()).filter(({ name }) => name.startsWith("ph_"))).toEqual([]);
  });

  it("follows the link of the law: it opens the center, and closing it grants nothing", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(`${addresses().marketing}/pricing#cm-preferences/analytics`);
    await tab.appears(CENTER);
    expect(await tab.attribute(purpose("analytics", CENTER), "aria-checked")).toBe("false");
    expect(await tab.count(purpose("marketing", CENTER))).toBe(0);
    expect(await tab.count(purpose("essential", CENTER))).toBe(0);
    await tab.click(action("close", CENTER));
    await tab.isGone(CENTER);
    expect(await tab.url()).toBe(`${addresses().marketing}/pricing`);
    expect(await consentCookie(visitor)).toBeUndefined();
  });

  it("signs out of the dashboard: the session goes, the consent stays", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().dashboard);
    await tab.click(action("reject-all", BANNER));
    await tab.type("input[name=email]", "asha@example.com");
    await tab.type("input[name=password]", "missed-calls");
    await tab.press("Enter");
    await expect
      .poll(async () => (await visitor.cookies()).find(({ name }) => name === "cm_session")?.httpOnly)
      .toBe(true);
    await tab.goto(`${addresses().dashboard}/settings`);
    await tab.click(".app-account button");
    await expect.poll(async () => (await visitor.cookies()).some(({ name }) => name === "cm_session")).toBe(false);
    expect(await consentCookie(visitor)).toMatch(/analytics-0/);
  });

  it("loads a video once, and the checkout when it is pressed: only then do they hear of it", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(`${addresses().marketing}/docs`);
    await tab.click(action("reject-all", BANNER));
    await tab.click(action("load-once"));
    await expect.poll(async () => (await requests())["video.localhost"] ?? 0).toBeGreaterThan(0);
    expect(await consentCookie(visitor)).toMatch(/functional-0/);
    await tab.reload();
    await tab.appears('[data-cm-gate="video"]');
    expect((await requests())["pay.localhost"] ?? 0).toBe(0);
    await tab.goto(`${addresses().marketing}/pricing`);
    await isLive(tab);
    await tab.click(loadOnce("checkout"));
    await expect.poll(async () => (await requests())["pay.localhost"] ?? 0).toBeGreaterThan(0);
    expect((await requests())["collector.localhost"] ?? 0).toBe(0);
  });

  it.each([
    ["garbage", "%%%;<script>"],
    ["4 kB", `v1.${"analytics-1.".repeat(330)}`],
    ["a later version", "v9.analytics-1.functional-1"],
  ])("brings a cookie of %s: it grants nothing, and the page works", async (_, value) => {
    const visitor = await newVisitor();
    const port = new URL(addresses().marketing).port;
    await visitor.seedCookie(
      `http://callmissed.localhost:${port}/`,
      "cm_consent",
      value.replace(/[;<>]/g, ""),
      "callmissed.localhost",
    );
    await forget();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    await observe();
    await expectSilence();
    await tab.click(action("reject-all", BANNER));
    await tab.isGone(BANNER);
    expect(await consentCookie(visitor)).toMatch(/^v1\.d\d{8}\.functional-0/);
  });
});
