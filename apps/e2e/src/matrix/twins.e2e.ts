import { describe, expect, it } from "vitest";
import { arrivalsOf } from "../support/arrivals.js";
import type { Arrive } from "../support/arrivals.js";
import { engines } from "../support/engines.js";
import type { Watch, WatchOptions } from "../support/watch/Watch.js";
import type { Row } from "./Row.js";
import { withdrawn } from "./rows/grant.js";
import { noChoice } from "./rows/noChoice.js";
import { refused } from "./rows/refusal.js";

type Patches = NonNullable<WatchOptions["patches"]>;

interface Twin {
  readonly row: Row;
  readonly guard: string;
  readonly patches: Patches;
  /** What the row has to say. */
  readonly reason: RegExp;
  /** Also in the other engines. Default: false. */
  readonly isEverywhere?: boolean;
}

/** The one function that every gate asks: without it, everything is allowed. */
const WITHOUT_GATE: Patches = [[/Object\.hasOwn\((\w+),(\w+)\)&&\1\[\2\]===(?:`granted`|"granted")/g, "true"]];

/** What the sweep writes to remove a cookie, and calls to remove an item: without them, everything stays. */
const WITHOUT_SWEEP: Patches = [
  [/=; Max-Age=0; Path=/g, "_nowhere=; Max-Age=0; Path="],
  [/window\[(\w+)\]\.removeItem\(\w+\)/g, "window[$1]"],
];

const TWINS: readonly Twin[] = [
  {
    row: noChoice,
    guard: "gate",
    patches: WITHOUT_GATE,
    reason: /request \w+ collector\.localhost/,
    isEverywhere: true,
  },
  { row: refused, guard: "gate", patches: WITHOUT_GATE, reason: /request \w+ collector\.localhost/ },
  {
    row: refused,
    guard: "sweep",
    patches: WITHOUT_SWEEP,
    reason: /cookie ph_demo[^]*localStorage ph_demo/,
    isEverywhere: true,
  },
  { row: withdrawn, guard: "sweep", patches: WITHOUT_SWEEP, reason: /(cookie|localStorage|sessionStorage) (ph_|cm_)/ },
];

/** The same rows, with the guard taken out of the code on its way to the browser: each has to fail, and for that reason. */
describe.concurrent.each(engines)("without its guard, in %s", (engine) => {
  const arrivals = arrivalsOf(engine);
  const isFirst = engine === engines[0];
  // Both bundles and every twin in one engine; that the watch of another sees as much, one site and two twins show.
  const sites = isFirst ? (["marketing", "dashboard"] as const) : (["marketing"] as const);

  describe.each(sites)("on the %s", (site) => {
    for (const { row, guard, patches, reason, isEverywhere = false } of TWINS) {
      if (!isFirst && !isEverywhere) continue;
      it(`${row.id} fails with the ${guard} taken out`, async (test) => {
        const watches: Watch[] = [];
        const withoutGuard: Arrive = async (options) => {
          const arrival = await arrivals(test)({ ...options, patches });
          watches.push(arrival.watch);
          return arrival;
        };
        const failure = await row.run(withoutGuard, site).then(() => "It passed.", String);
        expect(failure).toMatch(reason);
        // The code has what was to be taken out of it: each patch has hit.
        expect(watches.map((watch) => watch.patched().includes(0))).toEqual([false]);
      }, 120_000);
    }
  });
});
