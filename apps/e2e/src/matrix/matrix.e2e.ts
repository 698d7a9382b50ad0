import { describe, it } from "vitest";
import { arrivalsOf } from "../support/arrivals.js";
import { engines } from "../support/engines.js";
import { rows } from "./rows/index.js";

/**
 * The matrix of what a visitor may do and what must hold, on both sites and in every engine; see docs/guides/matrix.md.
 * Each visitor has a profile and a watch of its own, so that the rows run side by side: most of their time is waiting.
 */
describe.concurrent.each(engines)("a watched visitor in %s", (engine) => {
  const arrivals = arrivalsOf(engine);

  describe.each(["marketing", "dashboard"] as const)("on the %s", (site) => {
    for (const row of rows) {
      if (row.sites?.includes(site) === false) continue;
      it(`${row.id}: ${row.title}`, (test) => row.run(arrivals(test), site), 150_000);
    }
  });
});
