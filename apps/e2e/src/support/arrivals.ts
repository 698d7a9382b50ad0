import type { TestContext } from "vitest";
import { inject } from "vitest";
import type { Engine, Tab, Visitor, VisitorOptions } from "../drivers/Visitor.js";
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
          ? await webkitVisitor(pathOf("webkit") ?? "WebKitWebDriver", { ...options, proxy: watch.server })
          : await playwrightVisitor(await browser(options), engine, { proxy: proxyFor(engine, watch) }, options);
      test.onTestFinished(() => visitor.close());
      return { visitor, watch, open: (url) => visitor.open(url) };
    };
}

/** How to lead a browser of Playwright's through a watch: Chromium leaves `localhost` out unless it is told otherwise. */
export function proxyFor(engine: "chromium" | "firefox", watch: Watch): { server: string; bypass?: string } {
  return { server: watch.server, ...(engine === "chromium" ? { bypass: "<-loopback>" } : {}) };
}

/** Lets a visitor arrive, behind a watch that changes what it is told to change. */
export type Arrive = (options?: WatchOptions & VisitorOptions) => Promise<Arrival>;

/** A visitor and the watch over it. */
export interface Arrival {
  readonly visitor: Visitor;
  readonly watch: Watch;
  open(url: string): Promise<Tab>;
}
