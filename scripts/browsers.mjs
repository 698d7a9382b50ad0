// @ts-check
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run, runQuietly } from "./run.mjs";

/** @typedef {"chromium" | "firefox" | "webkit"} EngineName */
/**
 * @typedef {object} Browser
 * @property {EngineName} name
 * @property {string} [path] The browser's program; for WebKit on the system, that of its driver.
 * @property {string} [browser] For WebKit on the system: the browser that the driver drives.
 * @property {"env" | "system" | "playwright"} [via] Where it was found.
 * @property {string} [reason] Why it cannot be used.
 */

/** What each engine needs on Debian. */
const DEBIAN_PACKAGES = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};
/** The pages under test are in scripts that a bare system cannot draw. */
const DEBIAN_FONTS = "fonts-noto-core";

export const VARIABLES = { chromium: "CHROMIUM_PATH", firefox: "FIREFOX_PATH", webkit: "WEBKIT_DRIVER_PATH" };

const SYSTEM_PATHS = {
  chromium: [
    "/usr/bin/chromium",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/chromium-browser",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  webkit: ["/usr/bin/WebKitWebDriver"],
};

/**
 * Looks for a browser of each engine: where an environment variable points, then the system's, then Playwright's own.
 * Never throws; an engine that is not there says why.
 * @returns {Promise<Browser[]>}
 */
export async function findBrowsers() {
  const names = /** @type {EngineName[]} */ (["chromium", "firefox", "webkit"]);
  return Promise.all(names.map(findBrowser));
}

/**
 * Finds the browsers, installs Debian's own where some are missing and it may (Debian, as root), and says elsewhere what
 * to install. Throws where not one engine is there in the end.
 * @returns {Promise<Browser[]>} All three engines; those without `path` are left out, for the `reason` that they give.
 */
export async function ensureBrowsers() {
  let browsers = await findBrowsers();
  const missing = browsers.filter(({ path }) => !path);
  if (canInstall()) {
    // A variable that points nowhere is for its author to mend.
    const packages = missing
      .filter(({ name }) => !process.env[VARIABLES[name]])
      .flatMap(({ name }) => DEBIAN_PACKAGES[name]);
    if (!(await isInstalled(DEBIAN_FONTS))) packages.push(DEBIAN_FONTS);
    if (packages.length > 0) {
      await install(packages);
      browsers = await findBrowsers();
    }
  } else if (missing.length > 0) {
    console.log(howToInstall(missing.map(({ name }) => name)));
  }
  if (browsers.every(({ path }) => !path)) {
    const reasons = browsers.map(({ name, reason }) => `  ${name}: ${reason}`).join("\n");
    throw new Error(`There is no browser to test in.\n${reasons}`);
  }
  return browsers;
}

/**
 * @param {EngineName} name
 * @returns {Promise<Browser>}
 */
async function findBrowser(name) {
  const variable = VARIABLES[name];
  const given = process.env[variable];
  if (given) {
    return existsSync(given)
      ? withHelpers({ name, path: given, via: "env" })
      : { name, reason: `${variable} names ${given}, where there is nothing.` };
  }
  const system = SYSTEM_PATHS[name].find((path) => existsSync(path));
  const onSystem = system ? withHelpers({ name, path: system, via: "system" }) : undefined;
  if (onSystem?.path) return onSystem;
  const own = await playwrightPath(name);
  if (own) return { name, path: own, via: "playwright" };
  return onSystem ?? { name, reason: `It is not installed, and ${variable} is not set.` };
}

/**
 * WebKit's driver needs the browser that belongs to it, and a display.
 * @param {Browser} found
 * @returns {Browser}
 */
function withHelpers(found) {
  if (found.name !== "webkit") return found;
  const browser = miniBrowserPath();
  if (!browser) return { name: "webkit", reason: "WebKit's driver is there, but not its MiniBrowser." };
  if (!process.env.DISPLAY && !existsSync("/usr/bin/Xvfb")) {
    return { name: "webkit", reason: "There is no display for WebKit, and Xvfb is not installed." };
  }
  return { ...found, browser };
}

function miniBrowserPath() {
  for (const base of ["/usr/lib", "/usr/libexec"]) {
    const folders = existsSync(base) ? ["", ...readdirSync(base).filter((name) => name.includes("linux-gnu"))] : [];
    for (const folder of folders) {
      for (const version of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
        const path = join(base, folder, version, "MiniBrowser");
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

/**
 * @param {EngineName} name
 * @returns {Promise<string | undefined>}
 */
async function playwrightPath(name) {
  try {
    const playwright = await import("playwright");
    const path = playwright[name].executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    // On a system that Playwright does not know it has no path to give.
    return undefined;
  }
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

function canInstall() {
  return isDebian() && process.getuid?.() === 0;
}

/** @param {string} name */
async function isInstalled(name) {
  let status = "";
  await run("dpkg-query", ["--show", "--showformat=${db:Status-Status}", name], {
    onOutput: (text) => {
      status += text;
    },
  }).catch(() => 1);
  return status === "installed";
}

/**
 * Goes on without what cannot be installed: the engines that are there are still worth running.
 * @param {readonly string[]} packages
 */
async function install(packages) {
  console.log(`Installing ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...args) =>
    runQuietly("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...args], { env });
  try {
    await apt("update");
    await apt("install", "--yes", "--no-install-recommends", ...packages);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** @param {readonly EngineName[]} names */
function howToInstall(names) {
  if (isDebian()) {
    const packages = names.flatMap((name) => DEBIAN_PACKAGES[name]);
    return `To test in ${names.join(", ")} too: sudo apt-get install ${packages.join(" ")}`;
  }
  return `To test in ${names.join(", ")} too: npx -y pnpm@12.21.0 exec playwright install ${names.join(" ")}`;
}
