import { beforeEach, describe, expect, it } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import { addresses, forget } from "../support/demo.js";
import { engines, visitorsOf } from "../support/engines.js";
import { consentCookie, isLive } from "../support/expectations.js";
import { BANNER, CENTER } from "../support/selectors.js";

/** Presses Tab until what has the focus matches; fails after more presses than the page has stops. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await tab.run<boolean>("return document.activeElement?.matches(arguments[0]) ?? false", selector)) return;
    await tab.press("Tab");
  }
  throw new Error(`${selector} was not reached by keyboard`);
}

describe.each(engines)("by keyboard alone in %s", (engine) => {
  const newVisitor = visitorsOf(engine);
  beforeEach(forget);

  it("reaches the banner early, and does not have the focus taken", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    expect(await tab.run("return document.activeElement === document.body")).toBe(true);
    await tabTo(tab, `${BANNER} [data-cm-action="reject-all"]`);
    await tab.press("Enter");
    await tab.isGone(BANNER);
    expect(await consentCookie(visitor)).toMatch(/analytics-0/);
  });

  it("opens the center, stays in it, chooses, saves, and is given the focus back", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    await tabTo(tab, `${BANNER} [data-cm-action="open-preferences"]`);
    await tab.press("Enter");
    await tab.appears(CENTER);
    await expect
      .poll(() => tab.run("return document.querySelector(arguments[0]).contains(document.activeElement)", CENTER))
      .toBe(true);
    await tabTo(tab, '[data-cm-purpose="analytics"]');
    await tab.press("Space");
    expect(await tab.attribute('[data-cm-purpose="analytics"]', "aria-checked")).toBe("true");
    await tabTo(tab, '[data-cm-action="save"]');
    expect(await tab.run("return document.querySelector(arguments[0]).contains(document.activeElement)", CENTER)).toBe(
      true,
    );
    await tab.press("Enter");
    await tab.isGone(CENTER);
    expect(await consentCookie(visitor)).toMatch(/functional-0.*analytics-1/);
    // The banner's button is gone with the banner: the focus is in the page's main part, not lost.
    await expect.poll(() => tab.run("return document.activeElement?.tagName")).toBe("MAIN");
  });

  it("closes with Escape without a decision, and is back where it opened", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    await tabTo(tab, `${BANNER} [data-cm-action="open-preferences"]`);
    await tab.press("Enter");
    await tab.appears(CENTER);
    await tab.press("Escape");
    await tab.isGone(CENTER);
    await expect
      .poll(() => tab.run("return document.activeElement?.getAttribute('data-cm-action')"))
      .toBe("open-preferences");
    expect(await consentCookie(visitor)).toBeUndefined();
  });

  it("switches the theme", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    await isLive(tab);
    await tabTo(tab, '[data-cm-control="theme"] [data-cm-value="dark"]');
    await tab.press("Enter");
    expect(await tab.attribute("html", "data-theme")).toBe("dark");
  });
});
