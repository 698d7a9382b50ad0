import { consent } from "@callmissed/demo-declaration";
import { expect } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import { addresses } from "../support/demo.js";
import { eventually } from "../support/eventually.js";
import { isLive } from "../support/expectations.js";
import type { Watch } from "../support/watch/Watch.js";
import { everyCategory, registryOf } from "./registry.js";
import type { SiteName } from "./Row.js";

/** The origin of a site. */
export const originOf = (site: SiteName): string => addresses()[site];

/** The pages of a site that a visitor comes through. */
export const PAGES: Readonly<Record<SiteName, readonly string[]>> = {
  marketing: ["/", "/pricing", "/docs", "/playground", "/signin", "/cookies", "/preferences", "/static"],
  dashboard: ["/", "/settings"],
};

/** Links to pages of the same site, by the path that they lead to. */
const LINKS: Readonly<Record<SiteName, readonly string[]>> = {
  marketing: ["/pricing", "/docs", "/playground"],
  dashboard: ["/settings", "/", "/settings"],
};

/** Follows three links of the site with the pointer, as a person does who looks around. */
export async function followLinks(tab: Tab, site: SiteName): Promise<void> {
  for (const path of LINKS[site]) {
    await tab.click(`header nav a[href^="${path}"]`);
    await eventually(async () => expect(new URL(await tab.url()).pathname).toBe(path));
    await tab.appears("main");
    await isLive(tab);
  }
}

/** What may be there before consent and after a refusal. */
export const ESSENTIAL = registryOf(consent);
/** What may be there after "accept all". */
export const EVERYTHING = registryOf(consent, ...everyCategory(consent));

/** How many requests a host has had. */
export const hits = (watch: Watch, host: string): number => watch.requests().filter((one) => one.host === host).length;

/** Waits until a host was asked for something. */
export async function isAsked(watch: Watch, host: string): Promise<void> {
  await eventually(() => expect(hits(watch, host), `requests to ${host}`).toBeGreaterThan(0));
}
