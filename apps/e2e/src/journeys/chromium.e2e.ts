import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { beforeEach, describe, expect, it } from "vitest";
import { addresses, forget, requests } from "../support/demo.js";
import { chromiumVisitors, engines } from "../support/engines.js";
import { collected, expectOnlyEssential, expectSilence, observe } from "../support/expectations.js";
import { action, BANNER, CENTER, loadOnce } from "../support/selectors.js";

/** What one driver alone can do: other contexts, changed code, blocked storage, axe. */
describe.runIf(engines.includes("chromium"))("in Chromium", () => {
  const newVisitor = chromiumVisitors();
  beforeEach(forget);

  describe("with the gate taken out of the code", () => {
    it("the watch over network and storage fails, so that it is known to see", async () => {
      const visitor = await newVisitor();
      let patched = 0;
      // The one function that every gate asks: without it, everything is allowed.
      await visitor.context.route(/\/assets\/.*\.js$/, async (route) => {
        const { pathname } = new URL(route.request().url());
        const code = await readFile(new URL(`../../../marketing/dist/client${pathname}`, import.meta.url), "utf8");
        const body = code.replace(/Object\.hasOwn\((\w+),(\w+)\)&&\1\[\2\]===(?:`granted`|"granted")/g, () => {
          patched += 1;
          return "true";
        });
        await route.fulfill({ body, contentType: "text/javascript" });
      });
      const tab = await visitor.open(addresses().marketing);
      await tab.appears(BANNER);
      await expect.poll(() => patched, { timeout: 10_000 }).toBe(1);
      await expect(
        expectSilence()
          .then(() => observe())
          .then(() => expectOnlyEssential(visitor, tab)),
      ).rejects.toThrow(/optional|collector/);
    });
  });

  describe("where cookies and storage are blocked", () => {
    it.each(["marketing", "dashboard"] as const)("the %s works, and nothing is granted or thrown", async (site) => {
      const visitor = await newVisitor();
      await visitor.context.addInitScript(() => {
        Object.defineProperty(document, "cookie", { get: () => "", set() {} });
        for (const name of ["localStorage", "sessionStorage"]) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException("blocked", "SecurityError");
            },
          });
        }
      });
      const thrown: string[] = [];
      const page = await visitor.context.newPage();
      page.on("pageerror", (error) => thrown.push(String(error)));
      await page.goto(addresses()[site]);
      await page.locator(BANNER).waitFor();
      await page.locator(action("reject-all", BANNER)).click();
      await page.locator(BANNER).waitFor({ state: "detached" });
      await page
        .locator('[data-cm-control="theme"] [data-cm-value="dark"]')
        .first()
        .click({ timeout: 5000 })
        .catch(() => undefined);
      await observe();
      await expectSilence();
      expect(thrown).toEqual([]);
    });
  });

  it("works under a policy of nonces and Trusted Types, with a silent console", async () => {
    const visitor = await newVisitor();
    const page = await visitor.context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    const answer = await page.goto(`${addresses().marketing}/docs`);
    expect(await answer?.headerValue("content-security-policy")).toContain("require-trusted-types-for 'script'");
    await page.locator(action("open-preferences", BANNER)).click();
    await page.locator(action("accept-all", CENTER)).click();
    await collected("page_viewed");
    await page.locator("main iframe").waitFor();
    // Markup that is gated and comes late: its address passes the library's own policy.
    await page.evaluate(
      (src) => {
        const script = document.createElement("script");
        script.type = "text/plain";
        script.dataset["cmService"] = "posthog";
        script.dataset["cmSrc"] = src;
        document.body.append(script);
      },
      `${addresses().collector.replace("collector", "pay")}/checkout.js`,
    );
    await page.waitForFunction(() => "DemoPay" in window);
    await page.goto(`${addresses().marketing}/pricing`);
    await page.locator("html[data-cm-live]").waitFor();
    await page.locator(loadOnce("checkout")).first().click();
    await expect.poll(async () => (await requests())["pay.localhost"] ?? 0).toBeGreaterThan(1);
    expect(problems).toEqual([]);
  });

  it("answers a press on an embed's placeholder that came before its code", async () => {
    const visitor = await newVisitor();
    await visitor.seedCookie(
      addresses().marketing,
      "cm_consent",
      "v1.functional-0.analytics-0",
      "callmissed.localhost",
    );
    const page = await visitor.context.newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/GatePlaceholder/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${addresses().marketing}/docs`, { waitUntil: "commit" });
    await page.locator(action("load-once")).click();
    release();
    await page.locator("main iframe").waitFor();
    expect(await page.evaluate(() => document.cookie)).not.toContain("s-video-1");
  });

  it("opens the center from a link while the page's own boundary still waits for its code, and hydrates in silence", async () => {
    const visitor = await newVisitor();
    await visitor.seedCookie(
      addresses().marketing,
      "cm_consent",
      "v1.functional-0.analytics-0",
      "callmissed.localhost",
    );
    const page = await visitor.context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/PolicyView/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${addresses().marketing}/cookies#cm-preferences`, { waitUntil: "commit" });
    await page.locator(CENTER).waitFor();
    release();
    await page.locator(action("close", CENTER)).click();
    await page.locator(CENTER).waitFor({ state: "detached" });
    // The policy's own button answers once the boundary is hydrated.
    await page.locator(`main ${action("open-preferences")}`).click();
    await page.locator(CENTER).waitFor();
    expect(problems).toEqual([]);
  });

  const pages = [
    ["marketing", "/"],
    ["marketing", "/pricing"],
    ["marketing", "/docs"],
    ["marketing", "/playground"],
    ["marketing", "/signin"],
    ["marketing", "/cookies"],
    ["marketing", "/static"],
    ["dashboard", "/"],
    ["dashboard", "/settings"],
  ] as const;
  describe.each(["light", "dark"] as const)("axe, %s", (colorScheme) => {
    const findings = async (page: Page): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    };

    it.each(pages)("finds nothing on the %s's %s, with the banner, the center, and after", async (site, path) => {
      const visitor = await newVisitor({ colorScheme, reducedMotion: "reduce" });
      const page = await visitor.context.newPage();
      await page.goto(addresses()[site] + path);
      await page.locator(BANNER).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.locator(action("open-preferences", BANNER)).click();
      await page.locator(CENTER).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.locator(action("reject-all", CENTER)).click();
      await page.locator(CENTER).waitFor({ state: "detached" });
      expect(await findings(page)).toEqual([]);
    });
  });
});
