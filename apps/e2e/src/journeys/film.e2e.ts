import { consent } from "@callmissed/demo-declaration";
import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import type { TestContext } from "vitest";
import { playwrightVisitor } from "../drivers/playwrightVisitor.js";
import { proxyFor } from "../support/arrivals.js";
import { addresses } from "../support/demo.js";
import { browserOf, engines } from "../support/engines.js";
import { film } from "../support/film.js";
import type { Marks, Picture } from "../support/film.js";
import { CODE, WITHOUT_BOOT_SCRIPT } from "../support/frames.js";
import { createWatch } from "../support/watch/createWatch.js";
import type { WatchOptions } from "../support/watch/Watch.js";

/**
 * The pixels of every picture that is painted on a slow network, with the application's code kept back until there is one.
 * Only Chromium hands its pictures over; what the others show in each frame, `firstPaint.e2e.ts` asks the page itself.
 */
describe.runIf(engines.includes("chromium"))("a film of Chromium", () => {
  const browser = browserOf("chromium");

  describe("for a visitor who has not decided", () => {
    it.for(PAGES)("shows the banner in the first picture of %s, and in all that follow", async (page, test) => {
      const pictures = await take(test, page);
      expectBannerAtOnce(pictures);
    });

    it.for(PAGES)("would show on %s a banner that comes with the application", async (page, test) => {
      const styles = 'html:not([data-cm-live]) [data-cm-layer="banner"] { display: none !important }';
      const pictures = await take(test, page, { styles });
      expect(() => expectBannerAtOnce(pictures)).toThrow("without the banner");
    });
  });

  describe("for one who has decided, of pages from a cache for everybody", () => {
    it.for(PAGES)("shows no picture of %s with the banner: accepted, refused", async (page, test) => {
      for (const cookie of ["v1.functional-1.analytics-1", "v1.functional-0.analytics-0"]) {
        expectNoBanner(await take(test, page, { isCached: true, cookies: { [consent.cookie.name]: cookie } }));
      }
    });

    it.for(PAGES)(
      "would show the banner on %s without a decision, and without the inline script",
      async (page, test) => {
        const undecided = await take(test, page, { isCached: true });
        expect(() => expectNoBanner(undecided)).toThrow("with the banner");
        const cookies = { [consent.cookie.name]: "v1.functional-1.analytics-1" };
        const unguarded = await take(test, page, { isCached: true, cookies, pagePatches: WITHOUT_BOOT_SCRIPT });
        expect(() => expectNoBanner(unguarded)).toThrow("with the banner");
      },
    );
  });

  describe.each(PAGES)("of %s", (page) => {
    it.for([
      ["dark", "light", "dark"],
      ["light", "dark", "light"],
      ["system", "dark", "dark"],
    ] as const)("shows no picture in another theme: %s, chosen on a %s system", async (theme, test) => {
      const [kept, system, expected] = theme;
      const cookies = { [consent.cookie.name]: "v1.functional-1.analytics-1", cm_theme: kept };
      expectTheme(await take(test, page, { isDark: system === "dark", cookies }), expected);
    });

    it("would show pictures in another theme without the inline script", async (test) => {
      const cookies = { [consent.cookie.name]: "v1.functional-1.analytics-1", cm_theme: "dark" };
      const pictures = await take(test, page, { cookies, pagePatches: WITHOUT_BOOT_SCRIPT });
      expect(() => expectTheme(pictures, "dark")).toThrow("in another theme");
    });
  });

  /** The pictures of a page from its first on, until the application has started and is painted. */
  async function take(test: TestContext, path: string, options: TakeOptions = {}): Promise<readonly Picture[]> {
    const { cookies = {}, isDark = false, ...changes } = options;
    const watch = await createWatch(inject("port"), {
      blankHead: `<style>html { background: rgb(${MARKS.blank.join()}) }</style>`,
      ...changes,
      styles: MARKED_BANNER + (changes.styles ?? ""),
    });
    test.onTestFinished(() => watch.close());
    const visitor = await playwrightVisitor(
      await browser(),
      "chromium",
      { proxy: proxyFor("chromium", watch), viewport: { width: 800, height: 600 } },
      { isDark },
    );
    test.onTestFinished(() => visitor.close());
    const { marketing } = addresses();
    const blank = watch.blank(marketing);
    for (const [name, value] of Object.entries(cookies)) {
      await visitor.seedCookie(blank, name, value, consent.cookie.domain);
    }
    const page = await visitor.context.newPage();
    await page.goto(blank);
    const session = await visitor.context.newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 40,
      downloadThroughput: 200_000,
      uploadThroughput: 200_000,
    });
    const pictures = await film(page, MARKS, async () => {
      watch.hold(CODE);
      await page.goto(marketing + path, { waitUntil: "commit" });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await isOnScreen(page);
      watch.deliver();
      await page.waitForFunction(() => !document.querySelector('[data-cm-layer="banner"]:not([data-cm-live])'));
      await page.locator("html[data-cm-live]").waitFor();
      await isOnScreen(page);
    });
    // What is left of the blank page, which has nothing on it but its color, is not of the page under test.
    const own = pictures.filter(({ shares }) => (shares["blank"] ?? 0) < 0.99);
    expect(own.length, "pictures of the page").toBeGreaterThan(0);
    return own;
  }
});

interface TakeOptions extends WatchOptions {
  readonly cookies?: Readonly<Record<string, string>>;
  readonly isDark?: boolean;
}

const PAGES = ["/", "/static"] as const;

/** Colors that no page of the demo has. */
const MARKS = { banner: [255, 0, 255], blank: [0, 255, 0] } as const satisfies Marks;
const MARKED_BANNER = `[data-cm-layer="banner"] { background: rgb(${MARKS.banner.join()}) !important }`;

/** What the marketing pages stand on: their paper, and on the first screen of `/` the sign. */
const GROUNDS = { light: ["255,255,255", "255,198,26"], dark: ["17,19,23", "29,26,16"] } as const;

/** Waits until what the page is now has been handed to the screen. */
async function isOnScreen(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

const hasBanner = ({ shares }: Picture): boolean => (shares["banner"] ?? 0) > 0.01;
/** Before the page has painted anything, the browser shows one color. */
const isEmpty = ({ ground }: Picture): boolean => ground.share === 1;

function expectBannerAtOnce(pictures: readonly Picture[]): void {
  const filled = pictures.filter((picture) => !isEmpty(picture));
  expect(filled).not.toEqual([]);
  expect(
    filled.filter((picture) => !hasBanner(picture)),
    "without the banner",
  ).toEqual([]);
}

function expectNoBanner(pictures: readonly Picture[]): void {
  expect(pictures.filter(hasBanner), "with the banner").toEqual([]);
}

function expectTheme(pictures: readonly Picture[], expected: "light" | "dark"): void {
  const filled = pictures.filter((picture) => !isEmpty(picture));
  expect(filled).not.toEqual([]);
  const grounds: readonly string[] = GROUNDS[expected];
  expect(
    filled.filter(({ ground }) => !grounds.includes(ground.color)),
    "in another theme",
  ).toEqual([]);
}
