import type { Browser, BrowserContextOptions } from "playwright";
import { afterAll, afterEach } from "vitest";
import { findBrowsers } from "../../../../scripts/browsers.mjs";
import type { Engine, Visitor, VisitorOptions } from "../drivers/Visitor.js";
import { launch, playwrightVisitor } from "../drivers/playwrightVisitor.js";
import { webkitVisitor } from "../drivers/webkitVisitor.js";

/** The engines that `scripts/test.mjs` found. */
export const engines: readonly Engine[] = (process.env["CM_ENGINES"] ?? "").split(",").filter(isEngine);

/**
 * Visitors of one engine, for the tests of one file: each call is a fresh profile, closed after the test. The browser is
 * started with the first and stopped after the last.
 */
export function visitorsOf(engine: Engine): () => Promise<Visitor> {
  const visitors: Visitor[] = [];
  const browser = browserOf(engine);
  afterEach(async () => {
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
  });
  return async () => {
    const visitor =
      engine === "webkit"
        ? await webkitVisitor(pathOf("webkit") ?? "WebKitWebDriver")
        : await playwrightVisitor(await browser(), engine);
    visitors.push(visitor);
    return visitor;
  };
}

/** Chromium alone, for what its driver alone can do: other contexts, routes, emulation. */
export function chromiumVisitors(): (options?: BrowserContextOptions) => ReturnType<typeof playwrightVisitor> {
  const visitors: Visitor[] = [];
  const browser = browserOf("chromium");
  afterEach(async () => {
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
  });
  return async (options) => {
    const visitor = await playwrightVisitor(await browser(), "chromium", options);
    visitors.push(visitor);
    return visitor;
  };
}

/**
 * The one browser of a file: started with the first visitor, stopped after the last. WebKit's visitors bring their own, and
 * Firefox has one for each way to set it up.
 */
export function browserOf(engine: Engine): (options?: VisitorOptions) => Promise<Browser> {
  const running = new Map<string, Promise<Browser>>();
  afterAll(async () => {
    for (const browser of running.values()) await (await browser).close();
  });
  return ({ hasScript = true, isDark = false } = {}) => {
    const name = engine === "firefox" ? "firefox" : "chromium";
    const key = engine === "firefox" ? `${hasScript} ${isDark}` : "";
    const browser = running.get(key) ?? launch(name, pathOf(name), { hasScript, isDark });
    running.set(key, browser);
    return browser;
  };
}

function isEngine(name: string): name is Engine {
  return name === "chromium" || name === "firefox" || name === "webkit";
}

const browsers = await findBrowsers();

/** Where an engine lies; undefined where Playwright finds its own. */
export function pathOf(engine: Engine): string | undefined {
  return browsers.find(({ name }) => name === engine)?.path;
}
