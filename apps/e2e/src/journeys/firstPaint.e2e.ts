import { consent } from "@callmissed/demo-declaration";
import { describe, expect, it } from "vitest";
import type { Tab, VisitorOptions } from "../drivers/Visitor.js";
import { arrivalsOf } from "../support/arrivals.js";
import type { Arrival } from "../support/arrivals.js";
import { addresses } from "../support/demo.js";
import { engines } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { isLive } from "../support/expectations.js";
import { CODE, framesOf, isPainted, painted, WITHOUT_BOOT_SCRIPT } from "../support/frames.js";
import type { Frames } from "../support/frames.js";
import type { WatchOptions } from "../support/watch/Watch.js";

/**
 * What a page shows, frame by frame, until the application's code has come and after it: the code is kept back until the
 * page was painted. What is in the pixels, `film.e2e.ts` says for the one engine that can be filmed.
 */
describe.each(engines)("the first paint in %s", (engine) => {
  const arrivals = arrivalsOf(engine);
  /** A visitor at a blank page of the site, with what an earlier visit has left there. */
  const arrive = async (test: Parameters<typeof arrivals>[0], options: Options = {}): Promise<Visit> => {
    const { past, ...others } = options;
    const arrival = await arrivals(test)({ watchesFrames: true, isHasty: true, ...others });
    const visit = { ...arrival, tab: await arrival.open(arrival.watch.blank(addresses().marketing)) };
    await bring(visit, past);
    return visit;
  };

  describe("for a visitor who has not decided", () => {
    it.for(PAGES)("has the banner in the first frame of %s, and nothing moves, then or later", async (page, test) => {
      expectBannerAtOnce(await see(await arrive(test), page));
    });

    it.for(PAGES)("would be seen on %s to have a banner that comes with the application", async (page, test) => {
      const frames = await see(await arrive(test, { styles: LATE_BANNER }), page);
      expect(() => expectBannerAtOnce(frames)).toThrow("without the banner");
      expect(() => expectNothingMoves(frames)).toThrow("moved");
    });
  });

  describe.each([
    ["by the server for this visitor", {}],
    ["from a cache for everybody", { isCached: true }],
  ] as const)("of pages that come %s, for one who has decided", (_, options) => {
    it.for(DECISIONS)("has no frame with the banner: %s", async ([, cookie], test) => {
      const visit = await arrive(test, { ...options, past: { cookie } });
      for (const page of PAGES) expectNoBanner(await see(visit, page));
    });
  });

  it.for([
    ["a decision", {}],
    ["the inline script", { past: { cookie: ACCEPTED }, pagePatches: WITHOUT_BOOT_SCRIPT }],
  ] as const)("of a page from a cache would be seen to have the banner, without %s", async ([, options], test) => {
    const visit = await arrive(test, { isCached: true, ...options });
    for (const page of PAGES) {
      const frames = await see(visit, page);
      expect(() => expectNoBanner(frames)).toThrow("with the banner");
    }
    expect(visit.watch.patched()).not.toContain(0);
  });

  describe.each([
    ["light", "dark"],
    ["dark", "light"],
  ] as const)("on a %s system", (system, other) => {
    it(`has no frame in another theme than the one that was chosen: ${other}, or the system's`, async (test) => {
      const visit = await arrive(test, { isDark: system === "dark", past: { cookie: ACCEPTED, locally: other } });
      for (const page of PAGES) expectTheme(await see(visit, page), other);
      for (const [byCookie, expected] of [
        [other, other],
        ["system", system],
      ] as const) {
        await bring(visit, { byCookie });
        for (const page of PAGES) expectTheme(await see(visit, page), expected);
      }
    });
  });

  it.for([
    ["dark", "light"],
    ["system", "dark"],
  ] as const)("would be seen in the wrong theme without the inline script: %s on a %s system", async (one, test) => {
    const [byCookie, system] = one;
    const visit = await arrive(test, {
      isDark: system === "dark",
      pagePatches: WITHOUT_BOOT_SCRIPT,
      past: { cookie: ACCEPTED, byCookie },
    });
    for (const page of PAGES) {
      const frames = await see(visit, page);
      expect(() => expectTheme(frames, "dark")).toThrow("in another theme");
    }
    expect(visit.watch.patched()).not.toContain(0);
  });
});

/** Goes to a page with the application's code kept back until it is painted, and looks until the application has started. */
async function see({ watch, tab }: Visit, page: string): Promise<Frames> {
  watch.hold(CODE);
  await tab.goto(addresses().marketing + page);
  await isPainted(tab);
  expect(await tab.count("html[data-cm-live]"), "started without its code").toBe(0);
  watch.deliver();
  await isLive(tab);
  const frames = await framesOf(tab);
  // A page that is left while it loads is one that Firefox's driver may wait for in vain.
  await eventually(async () => expect(await tab.run("return document.readyState")).toBe("complete"));
  return frames;
}

interface Visit extends Arrival {
  readonly tab: Tab;
}

type Options = WatchOptions & VisitorOptions & { readonly past?: Past };

/** The pages whose banner comes with the HTML: with React, and without. */
const PAGES = ["/", "/static"] as const;

const ACCEPTED = "v1.functional-1.analytics-1";
const DECISIONS = [
  ["accepted", ACCEPTED],
  ["refused", "v1.functional-0.analytics-0"],
] as const;

/** What a site does that shows its banner by script: late, and where it pushes down what is there already. */
const LATE_BANNER = `
  html:not([data-cm-live]) [data-cm-layer="banner"] { display: none !important }
  html[data-cm-live] [data-cm-layer="banner"] { position: static !important }
`;

/** Puts on the device what an earlier visit has left there. */
async function bring({ visitor, watch, tab }: Visit, past: Past = {}): Promise<void> {
  const blank = watch.blank(addresses().marketing);
  const { name, domain } = consent.cookie;
  if (past.cookie) await visitor.seedCookie(blank, name, past.cookie, domain);
  if (past.byCookie) await visitor.seedCookie(blank, "cm_theme", past.byCookie, domain);
  if (past.locally) await tab.run("localStorage.setItem('cm_theme', arguments[0])", past.locally);
}

interface Past {
  /** The value of the consent cookie. */
  readonly cookie?: string;
  /** The theme that was chosen, where a cookie keeps it. */
  readonly byCookie?: string;
  /** The theme that was chosen, where localStorage keeps it. */
  readonly locally?: string;
}

function expectBannerAtOnce(frames: Frames): void {
  const without = painted(frames).filter(({ hasBanner }) => !hasBanner);
  expect(without, "painted without the banner").toEqual([]);
  expectNothingMoves(frames);
}

function expectNothingMoves(frames: Frames): void {
  expect(frames.shifts, "moved, says the engine").toEqual([]);
  const seen = painted(frames);
  const places = new Set(seen.flatMap((frame) => frame.places).filter((place) => !place.endsWith("none")));
  expect([...places].sort(), "moved between frames").toEqual([...(seen.at(-1)?.places ?? [])].sort());
}

/** Stricter than the paint: in no frame that could have been painted. */
function expectNoBanner({ list }: Frames): void {
  expect(list.filter(({ isLaidOut }) => isLaidOut)).not.toEqual([]);
  expect(
    list.filter(({ hasBanner }) => hasBanner),
    "with the banner",
  ).toEqual([]);
}

function expectTheme({ list }: Frames, expected: "light" | "dark"): void {
  const laidOut = list.filter(({ isLaidOut }) => isLaidOut);
  expect(laidOut).not.toEqual([]);
  const wrong = laidOut.filter(
    ({ theme, scheme, background }) => theme !== expected || scheme !== expected || background !== BACKGROUND[expected],
  );
  expect(wrong, "in another theme").toEqual([]);
}

/** The marketing site's paper. */
const BACKGROUND = { light: "rgb(255, 255, 255)", dark: "rgb(17, 19, 23)" } as const;
