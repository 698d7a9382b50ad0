import { beforeEach, describe, expect, it } from "vitest";
import type { Tab, Visitor } from "../drivers/Visitor.js";
import { addresses, forget } from "../support/demo.js";
import { engines, visitorsOf } from "../support/engines.js";
import { isLive } from "../support/expectations.js";
import { action, BANNER, CENTER, language, PANEL, purpose, theme } from "../support/selectors.js";

/** What a preference has left on the device: by kind of storage, `null` where there is nothing. */
async function kept(visitor: Visitor, tab: Tab, name: string): Promise<Record<string, string | null>> {
  const { local, session } = await tab.storage();
  const cookie = (await visitor.cookies()).find((one) => one.name === name)?.value;
  return { cookie: cookie ?? null, local: local[name] ?? null, session: session[name] ?? null };
}
const NOTHING = { cookie: null, local: null, session: null };

describe.each(engines)("theme and language of a visitor in %s", (engine) => {
  const newVisitor = visitorsOf(engine);
  beforeEach(forget);

  it("unasked: they hold for the page, the language travels in the address, and nothing is stored", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.appears(BANNER);
    await isLive(tab);
    await tab.click(theme("dark"));
    expect(await tab.attribute("html", "data-theme")).toBe("dark");
    await tab.click(`${BANNER} ${language("hi")}`);
    await expect.poll(() => tab.attribute(BANNER, "lang")).toBe("hi");
    expect(await tab.text(`${BANNER} h2`)).toMatch(/[\u0900-\u097F]/);
    expect(await kept(visitor, tab, "cm_theme")).toEqual(NOTHING);
    expect(await kept(visitor, tab, "cm_language")).toEqual(NOTHING);
    await tab.click("header a[href*='pricing'], nav a[href*='pricing']");
    await expect.poll(() => tab.url()).toContain("/pricing?lang=hi");
    await expect.poll(() => tab.attribute(BANNER, "lang")).toBe("hi");
    await expect.poll(() => tab.attribute("footer a[href^='http://app.']", "href")).toContain("lang=hi");
  });

  it("granted: they are kept, and the dashboard on its own subdomain follows", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.click(action("accept-all", BANNER));
    await tab.isGone(BANNER);
    await tab.click(theme("dark"));
    await tab.click(language("ur-IN"));
    expect(await kept(visitor, tab, "cm_theme")).toEqual({ cookie: "dark", local: "dark", session: null });
    expect(await kept(visitor, tab, "cm_language")).toEqual({ cookie: "ur-IN", local: "ur-IN", session: null });
    await tab.goto(`${addresses().dashboard}/settings`);
    expect(await tab.attribute("html", "data-theme")).toBe("dark");
    await expect.poll(() => tab.attribute(PANEL, "dir")).toBe("rtl");
    // The latest explicit choice wins, wherever it was made.
    await tab.click(theme("light"));
    await tab.goto(addresses().marketing);
    await tab.appears("main");
    expect(await tab.attribute("html", "data-theme")).toBe("light");
    expect((await kept(visitor, tab, "cm_theme"))["cookie"]).toBe("light");
  });

  it("denied: they last for the visit, once the control was used", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.click(action("reject-all", BANNER));
    await tab.isGone(BANNER);
    expect(await kept(visitor, tab, "cm_theme")).toEqual(NOTHING);
    await tab.click(theme("dark"));
    expect(await kept(visitor, tab, "cm_theme")).toEqual({ cookie: null, local: null, session: "dark" });
    await tab.goto(`${addresses().marketing}/pricing`);
    await tab.appears("main");
    expect(await tab.attribute("html", "data-theme")).toBe("dark");
  });

  it("withdrawn: what was kept is removed", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().marketing);
    await tab.click(action("accept-all", BANNER));
    await tab.isGone(BANNER);
    await tab.click(theme("dark"));
    await tab.click("footer [data-cm-action='open-preferences']");
    await tab.click(purpose("functional", CENTER));
    await tab.click(action("save", CENTER));
    await tab.isGone(CENTER);
    expect(await kept(visitor, tab, "cm_theme")).toEqual(NOTHING);
    await tab.reload();
    await tab.appears("main");
    expect(await tab.attribute("html", "data-theme")).toBe("light");
  });

  it("granted later: what was chosen before is kept from then on", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(addresses().dashboard + "/settings");
    await tab.appears(BANNER);
    await tab.click(theme("dark"));
    expect(await kept(visitor, tab, "cm_theme")).toEqual(NOTHING);
    await tab.click(action("accept-all", BANNER));
    await expect.poll(() => kept(visitor, tab, "cm_theme")).toEqual({ cookie: "dark", local: "dark", session: null });
  });

  it("a language that the dashboard lacks: the notice speaks it, and the app's own words stay", async () => {
    const visitor = await newVisitor();
    const tab = await visitor.open(`${addresses().dashboard}/settings`);
    await tab.appears(BANNER);
    const before = await tab.text("h1");
    await tab.click(`${BANNER} ${language("ta")}`);
    await expect.poll(() => tab.attribute(BANNER, "lang")).toBe("ta");
    expect(await tab.text("h1")).toBe(before);
    await tab.click(`${BANNER} ${language("hi")}`);
    await expect.poll(() => tab.text("h1")).toMatch(/[\u0900-\u097F]/);
  });
});
