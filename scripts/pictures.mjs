// @ts-check
// Takes the README's pictures of banner and center, light and dark, from the built demo, in Chromium.
import { join } from "node:path";
import { chromium } from "playwright";
import { startDemoServer } from "../apps/server/src/startDemoServer.mjs";
import { findBrowsers } from "./browsers.mjs";
import { ROOT } from "./run.mjs";

const found = (await findBrowsers()).find(({ name }) => name === "chromium");
const server = await startDemoServer({ port: 0 });
const browser = await chromium.launch({
  ...(found?.path ? { executablePath: found.path } : {}),
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1120, height: 720 }, locale: "en-IN" });
    const page = await context.newPage();
    await page.goto(`${server.origins.marketing}/`);
    await page.locator('[data-cm-layer="banner"][data-cm-live]').waitFor();
    await page.screenshot({ path: join(ROOT, `docs/pictures/banner-${colorScheme}.png`) });
    await page.locator('[data-cm-layer="banner"] [data-cm-action="open-preferences"]').click();
    await page.locator('[data-cm-layer="preferences"]').waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(ROOT, `docs/pictures/center-${colorScheme}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
