import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { remote } from "webdriverio";
import type { Browser } from "webdriverio";
import { READ_STORAGE } from "./Visitor.js";
import type { Tab, Visitor, VisitorOptions } from "./Visitor.js";

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/**
 * A fresh profile in WebKitGTK, each in a driver process of its own, which takes one session. The driver tells neither
 * other sites' cookies nor the console: for those the demo server's counters and a listener in the page stand in, or a
 * watch between it and the network.
 *
 * @param options.proxy The address of an HTTP proxy that everything goes through, `localhost` too.
 */
export async function webkitVisitor(driverPath: string, options: WebkitOptions = {}): Promise<Visitor> {
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], { stdio: "ignore", env: process.env });
  const kill = (): boolean => driver.kill();
  process.once("exit", kill);
  const browser = await connect(port, options);
  const tabs: Tab[] = [];
  return {
    engine: "webkit",
    async open(url) {
      const handle = tabs.length === 0 ? await browser.getWindowHandle() : (await browser.createWindow("tab")).handle;
      const tab = webkitTab(browser, handle, options);
      tabs.push(tab);
      await tab.goto(url);
      return tab;
    },
    async seedCookie(url, name, value, domain) {
      await browser.url(url);
      // Where the driver does not wait, the page to put it on has to be there.
      const { origin } = new URL(url);
      await browser.waitUntil(async () => (await browser.execute("return location.origin")) === origin);
      await browser.setCookies([{ name, value, path: "/", ...(domain ? { domain: `.${domain}` } : {}) }]);
    },
    async cookies() {
      const all = await browser.getCookies();
      return all.map(({ name, value, domain, httpOnly }) => ({
        name,
        value,
        domain: domain ?? "",
        httpOnly: httpOnly ?? false,
      }));
    },
    async close() {
      await browser.deleteSession().catch(() => undefined);
      process.off("exit", kill);
      await stopped(driver);
    },
  };
}

function webkitTab(browser: Browser, handle: string, { isHasty = false }: VisitorOptions): Tab {
  const here = (): Promise<void> => browser.switchToWindow(handle);
  const visible = async (selector: string): Promise<WebdriverIO.Element> => {
    await here();
    let found: WebdriverIO.Element | undefined;
    await browser.waitUntil(
      async () => {
        for (const element of await browser.$$(selector).getElements()) {
          if (!found && (await element.isDisplayed())) found = element;
        }
        return found !== undefined;
      },
      { timeout: 15_000, timeoutMsg: `${selector} did not appear` },
    );
    return found as WebdriverIO.Element;
  };
  // Told not to wait, the driver comes back while the old document is still there.
  const leave = async (go: () => Promise<unknown>): Promise<void> => {
    await here();
    if (isHasty) await browser.execute("window.__left = true");
    await go();
    if (!isHasty) return;
    await browser.waitUntil(() => browser.execute("return !window.__left && document.body !== null"), {
      timeout: 15_000,
      timeoutMsg: "The next document did not come",
    });
  };
  const watch = (): Promise<unknown> =>
    browser.execute(`
      if (window.__problems) return;
      window.__problems = [];
      addEventListener("error", (event) => window.__problems.push(String(event.message)));
      addEventListener("unhandledrejection", (event) => window.__problems.push(String(event.reason)));
      for (const kind of ["error", "warn"]) {
        const before = console[kind];
        console[kind] = (...values) => { window.__problems.push(values.join(" ")); before.apply(console, values); };
      }`);
  return {
    async goto(url) {
      await leave(() => browser.url(url));
      await watch();
    },
    async reload() {
      await leave(() => browser.refresh());
      await watch();
    },
    async back() {
      await here();
      await browser.back();
      await watch();
    },
    async click(selector) {
      await (await visible(selector)).click();
    },
    async type(selector, text) {
      await (await visible(selector)).addValue(text);
    },
    async press(key) {
      await here();
      await browser.keys(key.split("+").map((part) => KEYS[part] ?? part));
    },
    appears: async (selector) => void (await visible(selector)),
    async isGone(selector) {
      await here();
      await browser.waitUntil(async () => (await browser.$$(selector).length) === 0, {
        timeout: 15_000,
        timeoutMsg: `${selector} is still there`,
      });
    },
    async count(selector) {
      await here();
      return browser.$$(selector).length;
    },
    text: async (selector) => (await visible(selector)).getText(),
    async attribute(selector, name) {
      await here();
      return browser.execute(
        (one: string, key: string) => document.querySelector(one)?.getAttribute(key) ?? null,
        selector,
        name,
      );
    },
    async run<Result>(body: string, ...values: readonly unknown[]): Promise<Result> {
      await here();
      // The classic protocol awaits a promise that the script returns.
      return (await browser.execute(body, ...values)) as Result;
    },
    front: here,
    storage() {
      return this.run(READ_STORAGE);
    },
    async problems() {
      return this.run<string[]>("return window.__problems ?? []");
    },
    async url() {
      await here();
      return browser.getUrl();
    },
    async close() {
      await here();
      await browser.closeWindow();
    },
  };
}

/** WebDriver's code points for keys. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Escape: "\uE00C",
  Space: " ",
};

/** A way to the network, and whether a certificate is taken that nobody vouches for (default: not), beside the usual. */
type WebkitOptions = VisitorOptions & { readonly proxy?: string; readonly trustsAnyone?: boolean };

async function connect(port: number, options: WebkitOptions): Promise<Browser> {
  const { proxy, trustsAnyone = false, hasScript = true, isDark = false, isHasty = false } = options;
  const args = [
    // The protocol's own capability leaves https out.
    ...(proxy === undefined ? [] : [`--proxy=${proxy}`]),
    ...(hasScript ? [] : ["--enable-javascript=false"]),
    ...(isDark ? ["--dark-mode"] : []),
  ];
  let last: unknown;
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      return await remote({
        hostname: "127.0.0.1",
        port,
        logLevel: "silent",
        connectionRetryCount: 0,
        capabilities: {
          browserName: "MiniBrowser",
          "wdio:enforceWebDriverClassic": true,
          acceptInsecureCerts: trustsAnyone,
          pageLoadStrategy: isHasty ? "none" : "normal",
          "webkitgtk:browserOptions": { binary: MINI_BROWSER, args: ["--automation", ...args] },
        } as WebdriverIO.Capabilities,
      });
    } catch (error) {
      last = error;
      // The driver's port is not open yet.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw last;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else {
      child.once("exit", () => resolve());
      child.kill();
    }
  });
}
