import { version } from "react";
import { describe, expect, it } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { arrive, hydrate } from "../../test/arrive.jsx";
import { find, isOn, layer, purpose, query } from "../../test/controls.js";
import { config } from "../../test/fixture.jsx";
import { Page } from "../../test/Page.jsx";
import "../../test/renderConsent.jsx";
import type { ServerOptions } from "../../test/server.jsx";

const BANNER = layer("banner");
const PANEL = layer("panel");
/** How React makes the HTML; React 18 does not render ahead. */
const ways = (["string", "stream", "static"] as const).filter((by) => by !== "static" || !version.startsWith("18."));
const ALLOWED = "cm_consent=v1.functional-1.analytics-0.s-video-0";

describe.each(ways)("given a page with all parts, rendered as a %s", (by) => {
  const arriveWhole = (options: ServerOptions = {}): Promise<HTMLElement> =>
    arrive({ by, isWhole: true, isPreloaded: true, ...options });

  it.each([
    ["for everybody, at a first visit", undefined, undefined],
    ["for everybody, at the visit of one who has decided", undefined, ALLOWED],
    ["for a visitor who has decided", ALLOWED, ALLOWED],
  ])("takes it over as it stands, moves nothing, and is silent: %s", async (_, seen, cookie) => {
    if (cookie) document.cookie = `${cookie}; Path=/`;
    const known = seen === undefined ? {} : { cookie: seen };
    const container = await arriveWhole(known);
    // Where React's own script puts it, once it has run.
    await find(`main > ${PANEL}`);
    const parts = ["section[data-cm-layer]", ".cm-policy", ".cm-gate", ".cm-category", ".cm-form__footer"];
    const taken = parts.flatMap((part) => [...container.querySelectorAll(part)]);
    expect(query(BANNER) === null).toBe(seen !== undefined);
    for (const details of container.querySelectorAll("details")) details.open = true;
    const before = [...container.querySelectorAll("main section, .cm-switch")].map(boxOf);
    const mended = hydrate(container, <Page config={config} isWhole {...known} />);
    await find(`${PANEL} ${purpose("functional")}`);
    await expect.poll(() => query(`${PANEL} input[type="checkbox"]`)).toBeNull();
    expect(isOn(purpose("functional"))).toBe(cookie !== undefined);
    expect(query(`${PANEL} form`)).toBeNull();
    await expect.poll(() => query(BANNER) === null).toBe(cookie !== undefined);
    // The switch of a service that stands alone comes in the row that is there.
    const rows = [...container.querySelectorAll("main section, .cm-switch")].filter(
      (element) => element.getAttribute("data-cm-service") !== "counter",
    );
    expect(rows.map(boxOf)).toEqual(before);
    const isGone = (element: Element): boolean => !element.isConnected;
    expect(taken.filter(isGone).map((element) => element.getAttribute("data-cm-layer"))).toEqual(
      seen === undefined && cookie !== undefined ? ["banner"] : [],
    );
    expect(mended).toEqual([]);
  });
});

// Last, since React 18 says it once a document.
it("would not be silent where browser and server differ", async () => {
  expectConsole(/did(n't| not) match/);
  const container = await arrive({ isWhole: true, isInOrder: true });
  hydrate(container, <Page config={config} isWhole film="Another" />);
  await find(`${PANEL} ${purpose("functional")}`);
});

function boxOf(element: Element): readonly number[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}
