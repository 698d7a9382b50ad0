import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Chromium with a fresh profile and no driver attached, at one page and behind a proxy. For what a driver gets in the way
 * of: under Playwright a page that is rendered ahead never runs. Returns how to end it.
 */
export async function loneChromium(executable: string, url: string, proxy: string): Promise<() => Promise<void>> {
  const profile = await mkdtemp(join(tmpdir(), "callmissed-lone-"));
  const browser = spawn(
    executable,
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-extensions",
      "--disable-default-apps",
      "--disable-component-extensions-with-background-pages",
      "--disable-field-trial-config",
      "--disable-client-side-phishing-detection",
      "--allow-browser-signin=false",
      "--disable-features=AutofillServerCommunication,HttpsUpgrades,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate",
      `--proxy-server=${proxy}`,
      "--proxy-bypass-list=<-loopback>",
      `--user-data-dir=${profile}`,
      url,
    ],
    { stdio: "ignore" },
  );
  const kill = (): boolean => browser.kill();
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  return async () => {
    process.off("exit", kill);
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
}
