import { fileURLToPath } from "node:url";
import { webdriverio } from "@vitest/browser-webdriverio";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { findBrowsers } from "../scripts/browsers.mjs";
import type { Browser } from "../scripts/browsers.mjs";
import { freePort } from "./freePort.js";
import { playwrightProvider } from "./playwrightProvider.js";
import { renderOnServer } from "./renderOnServer.js";
import { react18Aliases, sourceAliases } from "./sourceAliases.js";

/**
 * The projects that run the tests of the parts in real browsers: one an engine, and the React parts on React 18 once more
 * in the first. Engines that are not on this machine are passed over.
 *
 * @param engines Those to run in, of `chromium`, `firefox` and `webkit`.
 */
export function browserProjects(engines: readonly string[]): TestProjectInlineConfiguration[] {
  const found = browsers.filter(({ name, path }) => path !== undefined && engines.includes(name));
  const [first] = found;
  if (!first) return [];
  const projects = found.map((browser) => browserProject(browser, browser.name));
  return [...projects, browserProject(first, `${first.name}-react-18`, true)];
}

const browsers = await findBrowsers();
const webkitPort = await freePort();

function browserProject(found: Browser, name: string, isReact18 = false): TestProjectInlineConfiguration {
  // Debian's WebKit is driven by WebDriver; Playwright drives only its own.
  const isDriven = found.name === "webkit" && found.via !== "playwright";
  return {
    root: ROOT,
    // Else the projects overwrite one another's bundles of the dependencies.
    cacheDir: `node_modules/.vite/${name}`,
    resolve: { alias: [...sourceAliases, ...(isReact18 ? react18Aliases : [])] },
    oxc: { jsx: { runtime: "automatic" } },
    optimizeDeps: { include: DEPENDENCIES },
    test: {
      name: `parts in ${name}`,
      include: isReact18
        ? ["packages/react/src/**/*.test.tsx"]
        : [
            "packages/*/src/**/*.test.tsx",
            "packages/core/src/**/*.browser.test.ts",
            "apps/declaration/src/**/*.browser.test.ts",
          ],
      exclude: ["**/node_modules/**", "**/*.ssr.test.tsx"],
      setupFiles: [file("browser.setup.ts")],
      testTimeout: 30_000,
      // A chunk that is asked for the first time is made then, on a machine that other engines share.
      expect: { poll: { timeout: 15_000 } },
      css: true,
      // Cookies, storage and the focus are the browser's: two files at a time would be in each other's way.
      fileParallelism: false,
      ...(isDriven ? { globalSetup: [file("webkitDriver.setup.ts")] } : {}),
      browser: {
        enabled: true,
        // Safari, by whose name the driver is asked for, knows no headless mode: there is a virtual display instead.
        headless: !isDriven,
        // Its pages would keep things of their own in the storage that is under test.
        ui: false,
        commands: { renderOnServer: renderOnServer(isReact18 ? "18" : "19") },
        screenshotFailures: false,
        viewport: { width: 1024, height: 768 },
        ...(isDriven
          ? { provider: webkitProvider(found), instances: [{ browser: "safari", name }] }
          : { provider: providerOf(found), instances: [{ browser: found.name, name }] }),
      },
    },
  };
}

function providerOf({ name, path, via }: Browser): ReturnType<typeof playwrightProvider> {
  if (via === "playwright") return playwrightProvider();
  const executablePath = path as string;
  // Playwright's own Firefox is patched; a plain one is driven over WebDriver BiDi.
  if (name === "firefox") return playwrightProvider({ launchOptions: { channel: "moz-firefox", executablePath } });
  return playwrightProvider({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } });
}

function webkitProvider({ path, browser }: Browser): ReturnType<typeof webdriverio> {
  // Read by the set-up file that starts the driver; a configuration may be evaluated more than once.
  const port = Number((process.env["CM_WEBKIT_PORT"] ??= String(webkitPort)));
  process.env["CM_WEBKIT_DRIVER"] = path as string;
  return webdriverio({
    hostname: "127.0.0.1",
    port,
    path: "/",
    capabilities: {
      "wdio:enforceWebDriverClassic": true,
      "webkitgtk:browserOptions": { binary: browser as string, args: ["--automation"] },
    } as WebdriverIO.Capabilities,
    // Vitest calls the engine `safari`; the driver knows only the browser that belongs to it.
    transformRequest: (request) =>
      typeof request.body === "string"
        ? { ...request, body: request.body.replaceAll('"browserName":"safari"', '"browserName":"MiniBrowser"') }
        : request,
  });
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Bundled ahead: one that is found while the tests run makes the page reload under them. */
const DEPENDENCIES = [
  "react",
  "react/jsx-runtime",
  "react/jsx-dev-runtime",
  "react-dom",
  "react-dom/client",
  "@testing-library/react",
  "axe-core",
  "@callmissed/demo-declaration > posthog-js/dist/module.no-external.js",
  "@callmissed/consent-react > i18next",
  "@callmissed/consent-react > @radix-ui/react-dialog",
  "@callmissed/consent-react > @radix-ui/react-switch",
];

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
