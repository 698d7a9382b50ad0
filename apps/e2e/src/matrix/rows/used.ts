import { consent } from "@callmissed/demo-declaration";
import { expect } from "vitest";
import { eventually } from "../../support/eventually.js";
import { isLive, observe } from "../../support/expectations.js";
import { loadOnce } from "../../support/selectors.js";
import { lookAround } from "../lookAround.js";
import { registryOf } from "../registry.js";
import type { Row } from "../Row.js";
import { ESSENTIAL, hits, isAsked, originOf } from "../sites.js";
import { expectNoStrays } from "../strays.js";

/** S12: a visitor who opens the checkout. */
export const checkout: Row = {
  id: "S12 checkout",
  title: "opens the checkout: its host hears of it then, and once",
  sites: ["marketing"],
  async run(arrive, site) {
    const arrival = await arrive();
    const { watch } = arrival;
    const tab = await arrival.open(`${originOf(site)}/pricing`);
    await isLive(tab);
    await observe();
    expectNoStrays(await lookAround(arrival, tab), ESSENTIAL);
    expect(hits(watch, PAY)).toBe(0);
    await tab.click(loadOnce("checkout"));
    await isAsked(watch, PAY);
    await tab.appears("dialog iframe");
    await observe();
    const asked = watch.requests().filter(({ host }) => host === PAY);
    expect(asked.filter(({ path }) => path === "/checkout.js")).toHaveLength(1);
    expect(asked.filter(({ path }) => path.startsWith("/checkout?"))).toHaveLength(1);
    expectNoStrays(await lookAround(arrival, tab), registryOf(consent, "checkout"));
    expect(watch.problems()).toEqual([]);
  },
};

/** S12: a visitor who signs in through another organisation. */
export const signIn: Row = {
  id: "S12 sign-in",
  title: "goes to the identity provider: its host hears of it then, and once",
  async run(arrive, site) {
    const arrival = await arrive();
    const { watch } = arrival;
    const tab = await arrival.open(originOf(site) + (site === "marketing" ? "/signin" : "/"));
    await isLive(tab);
    await tab.appears(PROVIDER);
    await observe();
    expectNoStrays(await lookAround(arrival, tab), ESSENTIAL);
    expect(hits(watch, LOGIN)).toBe(0);
    await tab.click(PROVIDER);
    await eventually(async () => expect(new URL(await tab.url()).hostname).toBe(LOGIN));
    await observe();
    expect(watch.requests().filter(({ host, path }) => host === LOGIN && path.startsWith("/authorize"))).toHaveLength(
      1,
    );
    expectNoStrays(await lookAround(arrival, tab), registryOf(consent, "signin"));
    expect(watch.problems()).toEqual([]);
  },
};

const PAY = "pay.localhost";
const LOGIN = "login.localhost";
const PROVIDER = 'main a[href*="/api/sign-in/provider"]';
