import { consent } from "@callmissed/demo-declaration";
import { expect } from "vitest";
import type { Tab } from "../../drivers/Visitor.js";
import type { Arrival, Arrive } from "../../support/arrivals.js";
import { isLive, observe } from "../../support/expectations.js";
import { BANNER } from "../../support/selectors.js";
import { lookAround } from "../lookAround.js";
import type { Observation } from "../lookAround.js";
import type { Row, SiteName } from "../Row.js";
import { ESSENTIAL, followLinks, originOf } from "../sites.js";
import { expectNoStrays } from "../strays.js";

/** S0: a visitor who makes no choice. */
export const noChoice: Row = {
  id: "S0",
  title: "makes no choice: nothing optional is stored or asked for, and no consent is written",
  async run(arrive, site) {
    const { arrival, tab } = await arriveWithoutChoice(arrive, site);
    await observe({ matrixMs: 3000 });
    await followLinks(tab, site);
    await tab.appears(BANNER);
    await observe({ matrixMs: 3000 });
    expectNoChoice(await lookAround(arrival, tab), arrival);
  },
};

/** S1: a visitor who does what a careless site takes for consent. */
export const ignored: Row = {
  id: "S1",
  title: "waits, presses Escape and clicks the page: as without a choice",
  async run(arrive, site) {
    const { arrival, tab } = await arriveWithoutChoice(arrive, site);
    await observe({ matrixMs: 60_000 });
    await tab.press("Escape");
    await tab.run("document.body.click(); document.querySelector('main').click()");
    await observe({ matrixMs: 3000 });
    expectNoChoice(await lookAround(arrival, tab), arrival);
    expect(await tab.count(BANNER)).toBe(1);
  },
};

async function arriveWithoutChoice(arrive: Arrive, site: SiteName): Promise<{ arrival: Arrival; tab: Tab }> {
  const arrival = await arrive();
  const tab = await arrival.open(originOf(site));
  await tab.appears(BANNER);
  await isLive(tab);
  await tab.run("scrollTo(0, document.body.scrollHeight)");
  return { arrival, tab };
}

/** Holds what was seen against the declaration, and against the one essential cookie that only a choice may write. */
function expectNoChoice(seen: Observation, { watch }: Arrival): void {
  expectNoStrays(seen, ESSENTIAL);
  const written = [...seen.cookies, ...seen.setCookies, ...seen.writes].map(({ name }) => name);
  expect(written).not.toContain(consent.cookie.name);
  expect(watch.problems()).toEqual([]);
  // What the site itself needs is there: the watch sees.
  expect(seen.cookies.map(({ name }) => name)).toContain("cm_lb");
  expect(seen.requests.length).toBeGreaterThan(5);
}
