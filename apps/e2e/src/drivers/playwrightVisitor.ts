import { chromium, firefox } from "playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";
import { READ_STORAGE } from "./Visitor.js";
import type { Tab, Visitor, VisitorOptions } from "./Visitor.js";

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // What a watch would see of the browser itself: a form described to Google, and tries of https before http. The list takes
  // the place of the driver's own, which would also take away the partitions of third parties' storage that people have.
  "--disable-features=AutofillServerCommunication,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding,Translate",
];

/**
 * Starts Chromium or Firefox once; each visitor is a context of it.
 *
 * @param options What a context cannot be told in Firefox: there it holds for every visitor of this browser.
 */
export async function launch(
  engine: "chromium" | "firefox",
  executablePath: string | undefined,
  { hasScript = true, isDark = false }: VisitorOptions = {},
): Promise<Browser> {
  const path = executablePath ? { executablePath } : {};
  if (engine === "chromium") {
    return chromium.launch({
      ...path,
      args: CHROMIUM_ARGS,
      // As people have it: a page that is come back to is the one that was left.
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
  }
  // Debian's Firefox is driven over WebDriver BiDi; Playwright's own build has its own protocol.
  const isSystem = executablePath !== undefined && !executablePath.includes("ms-playwright");
  // A visitor may be given a proxy, and it has to see `localhost` as well.
  const firefoxUserPrefs = {
    "network.proxy.allow_hijacking_localhost": true,
    "javascript.enabled": hasScript,
    // 0 stands for dark, 1 for light.
    "layout.css.prefers-color-scheme.content-override": isDark ? 0 : 1,
  };
  return firefox.launch({ ...path, firefoxUserPrefs, ...(isSystem ? { channel: "moz-firefox" } : {}) });
}

/** A fresh profile in a browser that is running. */
export async function playwrightVisitor(
  browser: Browser,
  engine: "chromium" | "firefox",
  options: BrowserContextOptions = {},
  set: VisitorOptions = {},
): Promise<Visitor & { readonly context: BrowserContext }> {
  const context = await browser.newContext({
    locale: "en-IN",
    viewport: { width: 1280, height: 800 },
    ...(engine === "chromium" && {
      javaScriptEnabled: set.hasScript ?? true,
      colorScheme: set.isDark ? "dark" : "light",
    }),
    ...options,
  });
  return {
    engine,
    context,
    open: async (url) => {
      const tab = playwrightTab(await context.newPage(), set);
      await tab.goto(url);
      return tab;
    },
    seedCookie: (url, name, value, domain) =>
      context.addCookies([domain ? { name, value, domain: `.${domain}`, path: "/" } : { name, value, url }]),
    async cookies() {
      const all = await context.cookies();
      return all.map(({ name, value, domain, httpOnly }) => ({ name, value, domain, httpOnly }));
    },
    close: () => context.close(),
  };
}

function playwrightTab(page: Page, { hasScript = true, isHasty = false }: VisitorOptions): Tab {
  const waiting = isHasty ? { waitUntil: "commit" as const } : {};
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  const first = (selector: string): ReturnType<Page["locator"]> =>
    page.locator(selector).filter({ visible: true }).first();
  return {
    goto: async (url) => void (await page.goto(url, waiting)),
    reload: async () => void (await page.reload(waiting)),
    async back() {
      const here = (): Promise<string> => page.evaluate(() => location.href).catch(() => from);
      const from = page.url();
      // The driver's own way waits for a load, which a page from the back/forward cache does not have; and over BiDi the
      // driver does not hear of it at all.
      await page.evaluate(() => setTimeout(() => history.back()));
      for (const until = Date.now() + 15_000; (await here()) === from;) {
        if (Date.now() > until) throw new Error(`There is no way back from ${from}`);
      }
    },
    // Where no script of the page runs, Firefox calls none at its frames either, which the driver would wait for.
    click: (selector) => first(selector).click({ force: !hasScript }),
    // Key by key: over BiDi, `fill` sets a value that React does not hear of.
    type: (selector, text) => first(selector).pressSequentially(text),
    press: (key) => page.keyboard.press(key),
    appears: (selector) => first(selector).waitFor({ state: "visible" }),
    isGone: (selector) => page.waitForFunction((one) => !document.querySelector(one), selector).then(() => undefined),
    count: (selector) => page.locator(selector).count(),
    text: (selector) => first(selector).innerText(),
    attribute: (selector, name) => page.locator(selector).first().getAttribute(name),
    run: (body, ...values) =>
      // The journeys hand over text, which is all that the other driver takes.
      page.evaluate(
        // oxlint-disable-next-line typescript/no-implied-eval
        ([code, args]) => new Function(code).apply(null, args as unknown[]),
        [body, values] as const,
      ),
    front: () => page.bringToFront(),
    storage() {
      return this.run(READ_STORAGE);
    },
    problems: async () => problems,
    url: async () => page.url(),
    close: () => page.close(),
  };
}
