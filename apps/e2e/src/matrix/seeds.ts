import type { ConsentConfig } from "@callmissed/consent";
import { expect } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import type { Arrival } from "../support/arrivals.js";
import { eventually } from "../support/eventually.js";

/**
 * Puts on the device what the optional services declare to store there, as an earlier visit left it: each item under a
 * name that its pattern fits, cookies both for the host alone and for the whole site. Leaves the tab at a blank page.
 */
export async function seedPast(
  { visitor, watch, open }: Arrival,
  origin: string,
  config: ConsentConfig,
): Promise<Past> {
  const seeds = config.categories
    .filter(({ essential }) => !essential)
    .flatMap(({ services }) => services)
    .flatMap(({ stores }) => (stores === "nothing" ? [] : stores))
    .filter(({ party }) => party !== "third")
    .map(({ kind, name }) => ({ kind, name: name.replaceAll("*", "demo") }));
  const tab = await open(watch.blank(origin));
  await tab.run(SEED, seeds, config.cookie.domain);
  const names = (kind: string): string[] => seeds.filter((seed) => seed.kind === kind).map(({ name }) => name);
  const cookies = names("cookie");
  // Without these, a row that finds nothing would say nothing. The profile learns of a write a moment after the page.
  await eventually(async () =>
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(expect.arrayContaining(cookies)),
  );
  expect(Object.keys((await tab.storage()).local)).toEqual(expect.arrayContaining(names("localStorage")));
  watch.forget();
  return { tab, cookies };
}

/** What a visitor brings along. */
export interface Past {
  readonly tab: Tab;
  /** The names of the cookies. */
  readonly cookies: readonly string[];
}

const SEED = `
  const [seeds, domain] = arguments;
  const opened = [];
  for (const { kind, name } of seeds) {
    if (kind === "cookie") {
      document.cookie = name + "=1; Path=/; Max-Age=86400";
      document.cookie = name + "=1; Path=/; Max-Age=86400; Domain=" + domain;
    }
    if (kind === "localStorage" || kind === "sessionStorage") window[kind].setItem(name, "1");
    if (kind === "cacheStorage") opened.push(caches.open(name));
    if (kind === "indexedDB") {
      opened.push(new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => { request.result.close(); resolve(); };
        request.onerror = reject;
      }));
    }
  }
  return Promise.all(opened).then(() => null);
`;
