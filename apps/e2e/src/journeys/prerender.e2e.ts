import { consent } from "@callmissed/demo-declaration";
import { describe, expect, inject, it } from "vitest";
import { loneChromium } from "../drivers/loneChromium.js";
import type { Observation } from "../matrix/lookAround.js";
import { ESSENTIAL, EVERYTHING, isAsked } from "../matrix/sites.js";
import { expectNoStrays } from "../matrix/strays.js";
import { addresses } from "../support/demo.js";
import { engines, pathOf } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { observe } from "../support/expectations.js";
import { createWatch } from "../support/watch/createWatch.js";
import type { Watch, WatchOptions } from "../support/watch/Watch.js";

/** Where the browser lies; Playwright's own build is not started without Playwright. */
const chromium = engines.includes("chromium") ? pathOf("chromium") : undefined;

/** Chromium alone runs pages ahead. Seen by the watch alone, since a driver would keep the page from running. */
describe.runIf(chromium)("a page that is rendered ahead, of a visitor who has accepted", () => {
  it("runs and stores nothing optional until it is shown, and then does", async ({ onTestFinished }) => {
    const watch = await watchAhead();
    onTestFinished(() => watch.close());
    onTestFinished(await loneChromium(chromium ?? "", watch.blank(addresses().marketing), watch.server));
    await isRunAhead(watch);
    await observe();
    expectNoStrays(seenBy(watch), ESSENTIAL);
    expect(watch.problems()).toEqual([]);

    watch.release();
    await isAsked(watch, "collector.localhost");
    await observe();
    expectNoStrays(seenBy(watch), EVERYTHING);
    // It was shown as it was, and not loaded again.
    expect(watch.requests().filter(({ path }) => path === TARGET)).toHaveLength(1);
    expect(watch.problems()).toEqual([]);
  });

  it("would be seen to, were it not held: with that taken out, the same look finds the analytics", async ({
    onTestFinished,
  }) => {
    const watch = await watchAhead({ patches: [[/document\.prerendering/g, "!1"]] });
    onTestFinished(() => watch.close());
    onTestFinished(await loneChromium(chromium ?? "", watch.blank(addresses().marketing), watch.server));
    await isRunAhead(watch);
    await isAsked(watch, "collector.localhost");
    expect(watch.patched()).not.toContain(0);
    expect(() => expectNoStrays(seenBy(watch), ESSENTIAL)).toThrow("collector.localhost");
  });
});

const TARGET = "/pricing";

/** A watch whose blank page has accepted, asks for the target ahead, and goes to it once it is released. */
function watchAhead(options: WatchOptions = {}): Promise<Watch> {
  const { name, domain = "" } = consent.cookie;
  const rules = { prerender: [{ source: "list", urls: [TARGET], eagerness: "immediate" }] };
  const blankHead = `
    <script>
      document.cookie = "${name}=v1.functional-1.analytics-1; Path=/; Max-Age=86400; Domain=${domain}";
      fetch("released").then(() => { location.href = "${TARGET}"; });
    </script>
    <script type="speculationrules">${JSON.stringify(rules)}</script>`;
  return createWatch(inject("port"), { ...options, blankHead });
}

/** Waits until the target was asked for ahead, and its own code with it. */
async function isRunAhead(watch: Watch): Promise<void> {
  await eventually(() => {
    const ahead = watch.requests().filter(({ purpose }) => purpose.includes("prerender"));
    expect(ahead.map(({ path }) => path)).toContain(TARGET);
    expect(ahead.filter(({ path }) => path.endsWith(".js")).length).toBeGreaterThan(3);
  });
}

function seenBy(watch: Watch): Observation {
  const requests = watch.requests().filter(({ host }) => !ERRANDS.test(host));
  return { cookies: [], storage: undefined, requests, setCookies: watch.setCookies(), writes: watch.writes() };
}

/** Where the browser itself goes, for its updates and its sign-in, whatever it is told. */
const ERRANDS = /\.(google|googleapis)\.com(:443 \(tunnel\))?$/;
