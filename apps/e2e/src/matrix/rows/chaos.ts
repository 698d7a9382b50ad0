import { expect } from "vitest";
import { eventually } from "../../support/eventually.js";
import { consentCookie, isLive, observe } from "../../support/expectations.js";
import { action, BANNER, CENTER } from "../../support/selectors.js";
import { lookAround } from "../lookAround.js";
import type { Row } from "../Row.js";
import { ESSENTIAL, EVERYTHING, followLinks, isAsked, originOf } from "../sites.js";
import { expectNoStrays } from "../strays.js";

/** S13: a visitor whose blocker hides the banner by a style sheet. */
export const hidden: Row = {
  id: "S13",
  title: "has the banner hidden by a blocker: the page is usable, and everything is denied",
  async run(arrive, site) {
    const arrival = await arrive({ styles: '[data-cm-consent="root"] { display: none !important }' });
    const tab = await arrival.open(originOf(site));
    await isLive(tab);
    await tab.appears("main");
    await eventually(async () => expect(await tab.count(BANNER)).toBe(1));
    expect(await tab.run("return getComputedStyle(document.querySelector(arguments[0])).display", BANNER)).toBe("none");
    await tab.run("document.body.style.minBlockSize = '300vh'; scrollTo({ top: 400, behavior: 'instant' })");
    await eventually(async () => expect(await tab.run<number>("return scrollY")).toBeGreaterThan(0));
    await tab.run("scrollTo({ top: 0, behavior: 'instant' })");
    expect(await tab.run("return document.querySelector('[inert], body[aria-hidden]') === null")).toBe(true);
    await followLinks(tab, site);
    await observe();
    expectNoStrays(await lookAround(arrival, tab), ESSENTIAL);
    expect(await consentCookie(arrival.visitor)).toBeUndefined();
    expect(arrival.watch.problems()).toEqual([]);
  },
};

/** S15: a visitor whose browser blocks all storage. */
export const blocked: Row = {
  id: "S15 storage",
  title: "blocks all storage: the choice is taken, nothing is granted, nothing throws",
  async run(arrive, site) {
    const arrival = await arrive({ isStorageBlocked: true });
    const tab = await arrival.open(originOf(site));
    await tab.appears(BANNER);
    expect(await tab.run("try { localStorage; return 'open' } catch { return document.cookie }")).toBe("");
    await tab.click(action("reject-all", BANNER));
    await tab.isGone(BANNER);
    await followLinks(tab, site);
    await observe();
    expectNoStrays(await lookAround(arrival), ESSENTIAL);
    expect(await consentCookie(arrival.visitor)).toBeUndefined();
    expect(arrival.watch.problems()).toEqual([]);
  },
};

/** S15: a visitor whom the servers fail. */
export const failing: Row = {
  id: "S15 servers",
  title: "meets servers that answer 500: denied before the choice, and no crash after it",
  async run(arrive, site) {
    const arrival = await arrive({
      failing: ["collector.localhost", "cdn.localhost", "app.callmissed.localhost/api/"],
    });
    const { watch } = arrival;
    const tab = await arrival.open(originOf(site));
    await tab.appears(BANNER);
    await observe();
    expectNoStrays(await lookAround(arrival, tab), ESSENTIAL);
    await tab.click(action("accept-all", BANNER));
    await isAsked(watch, "collector.localhost");
    expectNoStrays(await lookAround(arrival, tab), EVERYTHING);
    expect(watch.problems()).toEqual([]);
    await tab.click("footer [data-cm-action='open-preferences']");
    await tab.click(action("withdraw-all", CENTER));
    await tab.isGone(CENTER);
    watch.forget();
    // What could not be sent is tried again, by PostHog within nine seconds, unless the withdrawal has taken it back.
    await observe({ ms: 9000 });
    expectNoStrays(await lookAround(arrival, tab), ESSENTIAL, { left: EVERYTHING });
    expect(watch.problems()).toEqual([]);
  },
};

/** S15: a visitor whose page holds a strict policy. */
export const strict: Row = {
  id: "S15 policy",
  title: "comes to pages with a strict policy: every layer works, and nothing is blocked",
  async run(arrive, site) {
    const arrival = await arrive({ isStrict: true });
    const { watch } = arrival;
    const tab = await arrival.open(originOf(site));
    await tab.appears(BANNER);
    await isLive(tab);
    expect(watch.problems()).toEqual([]);
    expect(await tab.run(IS_STRICT), "what the policy forbids is forbidden").toBe(true);
    // Which it has also reported.
    await eventually(() => expect(watch.problems()).not.toEqual([]));
    watch.forget();
    await tab.click(action("open-preferences", BANNER));
    await tab.click(action("accept-all", CENTER));
    await isAsked(watch, "collector.localhost");
    await observe();
    expectNoStrays(await lookAround(arrival, tab), EVERYTHING);
    expect(watch.problems()).toEqual([]);
  },
};

/** Tries a script without a nonce, which a strict policy refuses, by an exception or in silence. */
const IS_STRICT = `
  const script = document.createElement("script");
  try {
    script.textContent = "window.__loose = true";
  } catch {
    return true;
  }
  document.head.append(script);
  script.remove();
  return window.__loose === undefined;
`;
