import { beforeEach, describe, expect, it } from "vitest";
import type { Tab, Visitor } from "../drivers/Visitor.js";
import { addresses, events, forget, requests } from "../support/demo.js";
import { engines, visitorsOf } from "../support/engines.js";
import { collected, consentCookie, expectSilence, isLive, observe } from "../support/expectations.js";
import { action, BANNER, CENTER, PANEL } from "../support/selectors.js";

/** A decision reaches every page that is open, or that is come back to. */
describe.each(engines)("several pages in %s", (engine) => {
  const newVisitor = visitorsOf(engine);
  beforeEach(forget);

  it("withdraws in one tab: another of the same site is denied, silent and swept within a second, in the background", async () => {
    const visitor = await newVisitor();
    const near = await accepted(visitor, addresses().marketing);
    const far = await visitor.open(`${addresses().marketing}/pricing`);
    await hasAnalytics(far);
    await far.run(LISTEN);
    await near.front();
    await near.click("footer [data-cm-action='open-preferences']");
    await near.appears(CENTER);
    await near.run(MARK_PRESS);
    await near.click(action("withdraw-all", CENTER));
    await near.isGone(CENTER);
    expect(await toldInBackground(near, far)).toBe(true);
    await forget();
    await observe();
    await far.close();
    await near.front();
    await near.reload();
    await isLive(near);
    await observe();
    await expectSilence();
  });

  it("withdraws in the dashboard: the marketing page in another tab follows, at once where the browser tells of cookies", async () => {
    const visitor = await newVisitor();
    const far = await accepted(visitor, addresses().marketing);
    const near = await visitor.open(`${addresses().dashboard}/settings`);
    await hasAnalytics(near);
    await far.run(LISTEN);
    await near.front();
    await near.run(MARK_PRESS);
    await near.click(action("withdraw-all", PANEL));
    await expect.poll(() => consentCookie(visitor)).toMatch(/analytics-0/);
    expect(await toldInBackground(near, far)).toBe(TOLD_OF_COOKIES[engine]);
    // Elsewhere, when it is turned to: the event that a person would cause.
    if (!TOLD_OF_COOKIES[engine]) await far.run("dispatchEvent(new Event('focus'))");
    await expect.poll(() => far.run(LEFT)).toEqual(NOTHING_LEFT);
  });

  it("withdraws on another page and goes back: the page that comes back is denied and swept", async () => {
    const visitor = await newVisitor();
    const tab = await accepted(visitor, addresses().marketing);
    await tab.run("window.__before = true");
    await tab.goto(`${addresses().dashboard}/settings`);
    await tab.click(action("withdraw-all", PANEL));
    await expect.poll(() => consentCookie(visitor)).toMatch(/analytics-0/);
    await forget();
    await tab.back();
    await expect.poll(() => tab.run(LEFT)).toEqual(NOTHING_LEFT);
    expect(await tab.run("return window.__before === true"), "from the back/forward cache").toBe(FROM_CACHE[engine]);
    await observe();
    await expectSilence();
  });

  it("withdraws in another tab while the page lies in the history, and goes back to it", async () => {
    const visitor = await newVisitor();
    const tab = await accepted(visitor, addresses().marketing);
    await tab.run("window.__before = true");
    await tab.goto(`${addresses().marketing}/pricing`);
    const other = await visitor.open(`${addresses().dashboard}/settings`);
    await other.click(action("withdraw-all", PANEL));
    await expect.poll(() => consentCookie(visitor)).toMatch(/analytics-0/);
    await forget();
    await tab.front();
    await tab.back();
    await expect.poll(() => tab.run(LEFT)).toEqual(NOTHING_LEFT);
    expect(await tab.run("return window.__before === true"), "from the back/forward cache").toBe(FROM_CACHE[engine]);
    await observe();
    await expectSilence();
  });

  it("grants, withdraws and grants again: it runs again; a second grant on top runs nothing twice", async () => {
    const visitor = await newVisitor();
    const tab = await accepted(visitor, addresses().marketing);
    const choose = async (name: string): Promise<void> => {
      await tab.click("footer [data-cm-action='open-preferences']");
      await tab.click(action(name, CENTER));
      await tab.isGone(CENTER);
    };
    const views = async (): Promise<number> => (await events()).filter(({ event }) => event === "page_viewed").length;
    await choose("accept-all");
    await observe();
    expect(await views()).toBe(1);
    await choose("withdraw-all");
    await observe();
    expect(await views()).toBe(1);
    const before = (await requests())["collector.localhost"];
    await observe();
    expect((await requests())["collector.localhost"]).toBe(before);
    await choose("accept-all");
    await expect.poll(views).toBe(2);
  });
});

/** Opens a page, accepts all, and waits until the analytics run and have stored what they store. */
async function accepted(visitor: Visitor, url: string): Promise<Tab> {
  const tab = await visitor.open(url);
  await tab.click(action("accept-all", BANNER));
  await tab.isGone(BANNER);
  await collected("page_viewed");
  await hasAnalytics(tab);
  return tab;
}

async function hasAnalytics(tab: Tab): Promise<void> {
  await expect
    .poll(() => tab.run<typeof NOTHING_LEFT>(LEFT))
    .toMatchObject({
      state: "granted",
      cookies: [expect.stringContaining("ph_")],
      local: expect.arrayContaining([expect.stringContaining("ph_")]),
      session: expect.arrayContaining([expect.stringContaining("ph_")]),
    });
}

/** Whether a page comes back as it was left, under the drivers of this suite; where it does not, it is loaded anew. */
const FROM_CACHE = { chromium: true, firefox: true, webkit: true } as const;

/** What of the analytics a page still has. */
const LEFT = `
  const names = (list) => list.filter((name) => /^_*ph_/.test(name));
  return {
    state: window.cmConsent?.get().services.posthog,
    cookies: names(document.cookie.split("; ").map((pair) => pair.split("=", 1)[0])),
    local: names(Object.keys(localStorage)),
    session: names(Object.keys(sessionStorage)),
  };
`;
const NOTHING_LEFT = { state: "denied", cookies: [] as string[], local: [] as string[], session: [] as string[] };

/** Whether a page of the site hears at once what another subdomain did to the cookie that both share. */
const TOLD_OF_COOKIES = { chromium: true, firefox: true, webkit: true } as const;

/**
 * Whether the far tab was denied and swept within a second of the press in the near one, and before anybody turned to it.
 * It notes that itself: in WebKit a driver that asks a tab has turned to it.
 */
async function toldInBackground(near: Tab, far: Tab): Promise<boolean> {
  const pressed = await near.run<number>("return window.__pressed");
  await observe();
  const { gone, turnedBefore } = await far.run<Listened>("return window.__listened");
  return gone !== null && gone - pressed < 1000 && turnedBefore === 0;
}

interface Listened {
  /** When nothing was left, in milliseconds since 1970; null before. */
  readonly gone: number | null;
  /** How often somebody had turned to the page by then. */
  readonly turnedBefore: number;
}

const LISTEN = `
  const left = () => { ${LEFT} };
  const listened = window.__listened = { gone: null, turnedBefore: 0 };
  let turned = 0;
  for (const kind of ["focus", "pageshow"]) addEventListener(kind, () => { turned += 1; });
  document.addEventListener("visibilitychange", () => { turned += 1; });
  const check = () => {
    const { state, cookies, local, session } = left();
    if (listened.gone !== null || state !== "denied" || cookies.length + local.length + session.length > 0) return;
    listened.gone = Date.now();
    listened.turnedBefore = turned;
  };
  // Not by a timer alone: in a tab in the background it comes late.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = check;
  window.cmConsent.on(() => { check(); port2.postMessage(null); });
  setInterval(check, 50);
`;
const MARK_PRESS = `
  document.addEventListener("click", () => { window.__pressed = Date.now(); }, { capture: true, once: true });
`;
