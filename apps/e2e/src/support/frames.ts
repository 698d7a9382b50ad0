import { expect } from "vitest";
import type { Tab } from "../drivers/Visitor.js";
import { eventually } from "./eventually.js";
import type { FrameSeen } from "./watch/Watch.js";

/** What a page has shown so far; the frame that is being made when it is asked for is among it. */
export async function framesOf(tab: Tab): Promise<Frames> {
  await tab.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
  return tab.run<Frames>("return window.__frames");
}

/** Waits until the page has painted something of itself. */
export async function isPainted(tab: Tab): Promise<void> {
  await eventually(async () => expect((await framesOf(tab)).paintedAt, "first paint").not.toBeNull());
}

/** The frames in which the page's content can be seen: the one that was painted first, and all that follow. */
export function painted({ list, paintedAt }: Frames): readonly FrameSeen[] {
  if (paintedAt === null) throw new Error("Nothing was painted.");
  // A frame is noted when it begins, and has been painted a moment later.
  const first = list.findLastIndex(({ at }) => at <= paintedAt);
  return list.slice(Math.max(first, 0));
}

/** What `frames.js` keeps. */
export interface Frames {
  readonly list: readonly FrameSeen[];
  /** When the first content was painted, in milliseconds since the page's time origin. */
  readonly paintedAt: number | null;
  /** Layout shifts that no visitor caused: how far and what; empty where the engine does not tell. */
  readonly shifts: readonly string[];
  /** How often the page has come back from the back/forward cache. */
  readonly comebacks: number;
}

/** The application's code, whatever the bundler calls it. */
export const CODE = /^\/assets\/.*\.js$/;

/** Takes the inline script out of a page of the marketing site, which then says to everybody that they have not decided. */
export const WITHOUT_BOOT_SCRIPT = [
  [/(<meta charset="utf-8">\s*)<script\b[^>]*>[^]*?<\/script>/, "$1"],
  [/<html(?=[\s>])/, '<html data-cm-status="pending"'],
] as const;
