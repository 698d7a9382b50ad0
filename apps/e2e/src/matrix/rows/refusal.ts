import { consent } from "@callmissed/demo-declaration";
import { expect } from "vitest";
import type { Tab } from "../../drivers/Visitor.js";
import type { Arrival } from "../../support/arrivals.js";
import { consentCookie, isLive, observe } from "../../support/expectations.js";
import { action, BANNER } from "../../support/selectors.js";
import { lookAround } from "../lookAround.js";
import type { Registry } from "../registry.js";
import type { Row, SiteName } from "../Row.js";
import { seedPast } from "../seeds.js";
import { ESSENTIAL, originOf, PAGES } from "../sites.js";
import { expectNoStrays } from "../strays.js";

/** S2, with EU-7: a visitor who refuses, on a device on which an earlier site has left what it stores. */
export const refused: Row = {
  id: "S2",
  title: "refuses: no banner on ten pages, nothing optional, no id, and what an earlier visit left is gone",
  async run(arrive, site) {
    const arrival = await arrive();
    const { tab, cookies } = await seedPast(arrival, originOf(site), consent);
    await tab.goto(originOf(site));
    await tab.click(action("reject-all", BANNER));
    await tab.isGone(BANNER);
    expectNoId((await consentCookie(arrival.visitor)) ?? "");
    arrival.watch.forget();
    await expectRefused(arrival, tab, site, { visits: 10 });
    const sent = arrival.watch.requests().flatMap((request) => request.cookies);
    expect(sent.filter((name) => cookies.includes(name))).toEqual([]);
  },
};

/** S11: a visitor who brings a refusal that was written by hand. */
export const broughtRefusal: Row = {
  id: "S11 refused",
  title: "brings a refusal written by hand: no banner, and nothing optional",
  async run(arrive, site) {
    const arrival = await arrive();
    const { visitor, watch } = arrival;
    const domain = consent.cookie.domain;
    await visitor.seedCookie(watch.blank(originOf(site)), consent.cookie.name, REFUSAL, domain);
    watch.forget();
    const tab = await arrival.open(originOf(site));
    await expectRefused(arrival, tab, site);
    // A read does not rewrite what somebody wrote.
    expect(await consentCookie(visitor)).toBe(REFUSAL);
  },
};

const REFUSAL = "v1.functional-0.analytics-0";

/**
 * Reloads, goes to other pages, and looks around: what a visitor finds who has refused or withdrawn.
 *
 * @param options.visits How many other pages. Default: 2.
 * @param options.left What other organisations have left on their own hosts while they were granted.
 */
export async function expectRefused(
  arrival: Arrival,
  tab: Tab,
  site: SiteName,
  { visits = 2, left }: { readonly visits?: number; readonly left?: Registry } = {},
): Promise<void> {
  await tab.reload();
  await isLive(tab);
  await tab.isGone(BANNER);
  for (let visit = 0; visit < visits; visit++) {
    const page = PAGES[site][(visit + 1) % PAGES[site].length] ?? "/";
    await tab.goto(originOf(site) + page);
    await tab.appears("main");
    await tab.isGone('[data-cm-stored="pending"]');
    await tab.isGone(BANNER);
  }
  await observe({ matrixMs: 3000 });
  expectNoStrays(await lookAround(arrival, tab), ESSENTIAL, left && { left });
  expect(arrival.watch.problems()).toEqual([]);
}

/** Whoever refuses has what everybody has who refuses: the day, the answer, and to what it was given. */
function expectNoId(value: string): void {
  expect(value).toMatch(/^v1\.d\d{8}(\.[a-z][a-z0-9_]*-0-[a-z0-9]{4,8})+$/);
  const withoutDay = value.replace(/\.d\d{8}/, "");
  refusals.add(withoutDay);
  expect([...refusals]).toEqual([withoutDay]);
}

/** The refusals of all visitors so far, in every engine and on both sites. */
const refusals = new Set<string>();
