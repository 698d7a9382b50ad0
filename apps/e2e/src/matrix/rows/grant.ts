import { consent } from "@callmissed/demo-declaration";
import { expect } from "vitest";
import type { Tab } from "../../drivers/Visitor.js";
import type { Arrival } from "../../support/arrivals.js";
import { eventually } from "../../support/eventually.js";
import { isLive, observe } from "../../support/expectations.js";
import { action, BANNER, CENTER, PANEL, purpose, theme } from "../../support/selectors.js";
import { lookAround } from "../lookAround.js";
import { registryOf } from "../registry.js";
import type { Row, SiteName } from "../Row.js";
import { ESSENTIAL, EVERYTHING, isAsked, originOf } from "../sites.js";
import { expectNoStrays } from "../strays.js";
import { expectRefused } from "./refusal.js";

/** S3: a visitor who accepts. */
export const accepted: Row = {
  id: "S3",
  title: "accepts: every granted vendor is there, its code is fetched once, and nothing is stored that is not declared",
  async run(arrive, site) {
    const arrival = await arrive();
    const tab = await arrival.open(originOf(site));
    await tab.click(action("accept-all", BANNER));
    await tab.isGone(BANNER);
    await expectGranted(arrival, tab, site);
  },
};

/** S4: a visitor who grants analytics alone, in the center or in the dashboard's panel. */
export const partly: Row = {
  id: "S4",
  title: "grants analytics alone: nothing of the functional services, of checkout or sign-in",
  async run(arrive, site) {
    const arrival = await arrive();
    const { watch } = arrival;
    const granted = registryOf(consent, "analytics");
    for (const host of ["video.localhost", "pay.localhost", "login.localhost"])
      expect(granted.allowsHost(host)).toBe(false);
    const tab = await arrival.open(originOf(site) + (site === "dashboard" ? "/settings" : "/"));
    const layer = site === "dashboard" ? PANEL : CENTER;
    if (site === "marketing") await tab.click(action("open-preferences", BANNER));
    await tab.click(purpose("analytics", layer));
    await tab.click(action("save", layer));
    await tab.isGone(BANNER);
    await isAsked(watch, COLLECTOR);
    for (const page of site === "marketing" ? ["/docs", "/pricing", "/signin", "/playground"] : ["/", "/settings"]) {
      watch.forget();
      await tab.goto(originOf(site) + page);
      await isLive(tab);
      await isAsked(watch, COLLECTOR);
      await tab.appears("main");
      expectNoStrays(await lookAround(arrival, tab), granted);
    }
    // A choice that would be kept, were it granted.
    await tab.click(theme("dark"));
    await observe({ matrixMs: 3000 });
    expectNoStrays(await lookAround(arrival, tab), granted);
    expect(watch.problems()).toEqual([]);
  },
};

/** S5: a visitor who accepts and then withdraws. */
export const withdrawn: Row = {
  id: "S5",
  title: "withdraws: as after a refusal, at once and after a reload",
  async run(arrive, site) {
    const arrival = await arrive();
    const { watch } = arrival;
    const tab = await arrival.open(originOf(site) + (site === "dashboard" ? "/settings" : "/"));
    await tab.click(action("accept-all", BANNER));
    await tab.isGone(BANNER);
    await tab.click(theme("dark"));
    await isAsked(watch, COLLECTOR);
    // There is something to remove.
    await eventually(async () => {
      const kept = [
        ...Object.keys((await tab.storage()).local),
        ...(await arrival.visitor.cookies()).map(({ name }) => name),
      ];
      for (const start of ["cm_theme", "ph_"]) expect(kept.filter((name) => name.startsWith(start))).toHaveLength(2);
    });

    await tab.click("footer [data-cm-action='open-preferences']");
    await tab.click(action("withdraw-all", CENTER));
    await tab.isGone(CENTER);
    watch.forget();
    await observe({ matrixMs: 5000 });
    expectNoStrays(await lookAround(arrival, tab), ESSENTIAL, { left: EVERYTHING });
    await expectRefused(arrival, tab, site, { left: EVERYTHING });
    expect(
      watch
        .requests()
        .flatMap(({ cookies }) => cookies)
        .filter((name) => /^_*ph_|^cm_theme/.test(name)),
    ).toEqual([]);
  },
};

/** S11: a visitor who brings a consent that was written by hand. */
export const broughtGrant: Row = {
  id: "S11 accepted",
  title: "brings a consent written by hand: no banner, and what was granted",
  async run(arrive, site) {
    const arrival = await arrive();
    const { visitor, watch } = arrival;
    const { name, domain } = consent.cookie;
    await visitor.seedCookie(watch.blank(originOf(site)), name, "v1.functional-1.analytics-1", domain);
    watch.forget();
    const tab = await arrival.open(originOf(site));
    await isLive(tab);
    await tab.isGone(BANNER);
    await expectGranted(arrival, tab, site);
  },
};

/** Looks around at a visitor to whom everything is granted. */
async function expectGranted(arrival: Arrival, tab: Tab, site: SiteName): Promise<void> {
  const { watch } = arrival;
  await isAsked(watch, COLLECTOR);
  await observe({ matrixMs: 3000 });
  const chunks = watch.requests().filter(({ path }) => SDK.test(path));
  expect(chunks.map(({ host, path }) => host + path)).toEqual([expect.stringMatching(SDK)]);
  const events = watch
    .requests()
    .filter(({ host, method, path }) => host === COLLECTOR && method === "POST" && /^\/(i\/v0\/)?e\//.test(path));
  expect(events.map(({ path }) => path)).toHaveLength(1);
  if (site === "marketing") {
    await tab.goto(`${originOf(site)}/docs`);
    await isAsked(watch, "video.localhost");
  }
  await observe();
  const seen = await lookAround(arrival, tab);
  expectNoStrays(seen, EVERYTHING);
  // The vendor's own writes are among those that the watch has seen: the row does not pass for want of sight.
  expect(seen.writes.map(({ name }) => name).join()).toContain("ph_");
  expect(watch.problems()).toEqual([]);
}

const COLLECTOR = "collector.localhost";
/** The file that the analytics come in, as the bundler names it. */
const SDK = /\/assets\/module\.no-external-[\w-]+\.js$/;
