import type { TestContext } from "vitest";
import { inject } from "vitest";
import type { Engine, Tab, Visitor } from "../drivers/Visitor.js";
import { playwrightVisitor } from "../drivers/playwrightVisitor.js";
import { webkitVisitor } from "../drivers/webkitVisitor.js";
import { browserOf, pathOf } from "./engines.js";
import { createWatch } from "./watch/createWatch.js";
import type { Watch, WatchOptions } from "./watch/Watch.js";

/**
 * Visitors of one engine, each with a fresh profile and a watch of its own between it and the network, both closed after
 * the test that they came in. Nothing is shared, so that several tests may run side by side.
 */
export function arrivalsOf(engine: Engine): (test: TestContext) => Arrive {
  const browser = browserOf(engine);
  return (test) =>
    async (options = {}) => {
      const watch = await createWatch(inject("port"), options);
      test.onTestFinished(() => watch.close());
      const visitor =
        engine === "webkit"
          ? await webkitVisitor(pathOf("webkit") ?? "WebKitWebDriver", { proxy: watch.server })
          : await playwrightVisitor(await browser(), engine, {
              // Chromium leaves `localhost` to the network itself unless it is told otherwise.
              proxy: { server: watch.server, ...(engine === "chromium" ? { bypass: "<-loopback>" } : {}) },
            });
      test.onTestFinished(() => visitor.close());
      return { visitor, watch, open: (url) => visitor.open(url) };
    };
}

/** Lets a visitor arrive, behind a watch that changes what it is told to change. */
export type Arrive = (options?: WatchOptions) => Promise<Arrival>;

/** A visitor and the watch over it. */
export interface Arrival {
  readonly visitor: Visitor;
  readonly watch: Watch;
  open(url: string): Promise<Tab>;
}
