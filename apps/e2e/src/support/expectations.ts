import { expect } from "vitest";
import type { Tab, Visitor } from "../drivers/Visitor.js";
import { events, requests } from "./demo.js";

/** What the declaration calls essential, by the names that stand in the contract. */
const ESSENTIAL_COOKIES = new Set(["cm_session", "cm_state", "cm_csrf", "cm_lb", "cm_consent", "edge_bm"]);

/** The hosts that nothing may be sent to before consent, or before the visitor uses what they offer. */
export const OPTIONAL_HOSTS = ["collector.localhost", "video.localhost", "pay.localhost", "login.localhost"] as const;

/**
 * Fails unless the device holds only what is essential, and no optional host has heard of the visitor. Looked at from
 * outside: the profile's cookies, the origin's storage, the server's own counters.
 */
export async function expectOnlyEssential(visitor: Visitor, tab: Tab): Promise<void> {
  const optional = (await visitor.cookies()).filter(({ name }) => !ESSENTIAL_COOKIES.has(name));
  expect(optional, "optional cookies").toEqual([]);
  const nothing = { local: {}, session: {}, databases: [], caches: [], workers: [] };
  expect(await tab.storage(), "optional storage").toEqual(nothing);
  await expectSilence();
}

/** Fails where an optional host was asked for anything. */
export async function expectSilence(): Promise<void> {
  const counts = await requests();
  expect(Object.fromEntries(OPTIONAL_HOSTS.map((host) => [host, counts[host] ?? 0]))).toEqual(
    Object.fromEntries(OPTIONAL_HOSTS.map((host) => [host, 0])),
  );
}

/**
 * The one window in which it is watched that something does not happen: longer than any of the demo's scripts takes to
 * load and send, on the slowest machine that the suite runs on.
 *
 * @param options.ms Longer, where what must not happen is known to come late.
 * @param options.matrixMs As long as the row demands, where the whole matrix is asked for (`CM_MATRIX=1`).
 */
export async function observe({ ms = OBSERVATION_MS, matrixMs = ms }: ObserveOptions = {}): Promise<void> {
  const window = process.env["CM_MATRIX"] === "1" ? matrixMs : ms;
  await new Promise((resolve) => setTimeout(resolve, window));
}

interface ObserveOptions {
  readonly ms?: number;
  readonly matrixMs?: number;
}

const OBSERVATION_MS = 1500;

/** Waits until the collector has decoded an event of that name, and returns its properties. */
export async function collected(name: string): Promise<Readonly<Record<string, unknown>>> {
  return expect
    .poll(async () => (await events()).find(({ event }) => event === name)?.properties, { timeout: 15_000 })
    .toBeDefined()
    .then(async () => (await events()).find(({ event }) => event === name)?.properties ?? {});
}

/** The value of the consent cookie, undefined where there is none. */
export async function consentCookie(visitor: Visitor): Promise<string | undefined> {
  return (await visitor.cookies()).find(({ name }) => name === "cm_consent")?.value;
}

/**
 * Waits until the application has started and the banner, where there is one, is its own. Before, the inline script answers
 * the banner and what opens the preferences; other controls of a server-rendered page are not live yet.
 */
export async function isLive(tab: Tab): Promise<void> {
  await tab.isGone("html:not([data-cm-live])");
  await tab.isGone('[data-cm-layer="banner"]:not([data-cm-live])');
}
