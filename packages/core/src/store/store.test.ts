import { describe, expect, it } from "vitest";
import { config } from "../config.fixture.js";
import { decode } from "../codec/decode.js";
import { fingerprint } from "../declaration/fingerprint.js";
import { isAllowed } from "./isAllowed.js";
import { resolveSnapshot } from "./resolveSnapshot.js";
import { decide, decideAll } from "./transitions.js";

const NOW = Date.parse("2026-06-15T10:00:00Z");
const DAY = 86_400_000;
const resolve = (value: string, now = NOW): ReturnType<typeof resolveSnapshot> =>
  resolveSnapshot(config, decode(value).decision, now);

describe("what a decision means", () => {
  it("is pending while nothing was decided, and grants only what is essential", () => {
    const snapshot = resolveSnapshot(config, null, NOW);
    expect(snapshot.status).toBe("pending");
    expect(snapshot.categories).toEqual({
      essential: "granted",
      functional: "unasked",
      analytics: "unasked",
      marketing: "unasked",
    });
    expect(snapshot.services).toEqual({
      session: "granted",
      theme: "unasked",
      video: "unasked",
      counter: "unasked",
      ads: "unasked",
    });
    expect(snapshot.decidedAt).toBeNull();
  });

  it("asks again about a category alone that is asked for something else in substance", () => {
    const snapshot = resolve("v1.d20260610.functional-1.analytics-1-zzzzzzz");
    expect(snapshot.status).toBe("pending");
    expect(snapshot.categories).toMatchObject({ functional: "granted", analytics: "unasked" });
    expect(snapshot.services["counter"]).toBe("unasked");
  });

  it("counts a part without a fingerprint as current, and one with the right fingerprint too", () => {
    const current = fingerprint(config.categories[2]);
    expect(resolve(`v1.functional-0.analytics-1-${current}`).categories).toMatchObject({
      functional: "denied",
      analytics: "granted",
    });
  });

  it("never grants what is not in use, whatever the cookie says", () => {
    expect(resolve("v1.functional-1.analytics-1.marketing-1.s-ads-1").categories).toMatchObject({
      marketing: "unasked",
    });
    expect(resolve("v1.marketing-1.s-ads-1").services["ads"]).toBe("unasked");
  });

  it("never denies what is essential, whatever the cookie says", () => {
    expect(resolve("v1.essential-0.s-session-0").services["session"]).toBe("granted");
  });

  it("grants a service on its own while its category is unasked", () => {
    const snapshot = resolve("v1.d20260610.s-video-1");
    expect(snapshot.services).toMatchObject({ video: "granted", theme: "unasked" });
    expect(snapshot.status).toBe("pending");
  });

  it.each([
    ["on its last day", 181, "decided"],
    ["after 182 days", 182, "pending"],
    ["tomorrow's date, by a time zone", -1, "decided"],
    ["a date of next week", -7, "pending"],
  ])("holds or not: %s", (_, age, status) => {
    const day = new Date(NOW - age * DAY).toISOString().slice(0, 10).replaceAll("-", "");
    expect(resolve(`v1.d${day}.functional-1.analytics-1`).status).toBe(status);
  });

  it("holds nothing of a day that there is not", () => {
    expect(resolve("v1.d20261399.functional-1.analytics-1").categories).toMatchObject({ analytics: "unasked" });
    expect(resolve("v1.d99999999.analytics-1").categories).toMatchObject({ analytics: "unasked" });
  });
});

describe("what a condition allows", () => {
  const snapshot = resolve("v1.functional-1.analytics-0");
  it.each([
    ["functional", true],
    ["video", true],
    ["analytics", false],
    ["counter", false],
    ["essential", true],
    ["marketing", false],
    ["unknown", false],
    ["__proto__", false],
    ["toString", false],
    [{ all: ["functional", "video"] }, true],
    [{ all: ["functional", "analytics"] }, false],
    [{ any: ["functional", "analytics"] }, true],
    [{ any: [{ all: ["functional", "analytics"] }, "session"] }, true],
    [{ all: [] }, false],
    [{ any: [] }, false],
    [{} as never, false],
    [null as never, false],
    [{ all: null } as never, false],
  ])("%j: %s", (condition, expected) => {
    expect(isAllowed(snapshot, condition)).toBe(expected);
  });
});

describe("a decision", () => {
  const day = "20260615";
  it("about everything names what can be asked for, and nothing else", () => {
    expect(decideAll(config, true, NOW)).toEqual({
      day,
      categories: {
        functional: { granted: true, fingerprint: fingerprint(config.categories[1]) },
        analytics: { granted: true, fingerprint: fingerprint(config.categories[2]) },
      },
      services: {},
    });
  });

  it("that is whole denies what was not chosen", () => {
    const made = decide(config, null, { analytics: true }, true, NOW);
    expect(made.categories["analytics"]?.granted).toBe(true);
    expect(made.categories["functional"]?.granted).toBe(false);
  });

  it("about one service leaves the rest unasked", () => {
    const made = decide(config, null, { video: true }, false, NOW);
    expect(made).toEqual({ day, categories: {}, services: { video: true } });
  });

  it("about one service prolongs nothing that was decided earlier", () => {
    const before = decode("v1.d20260101.functional-0.analytics-1").decision;
    const made = decide(config, before, { video: true }, false, NOW);
    expect(made.day).toBe("20260101");
    expect(made.services).toEqual({ video: true });
    expect(made.categories["analytics"]?.granted).toBe(true);
  });

  it("about a category takes its services along", () => {
    const before = decode("v1.d20260610.functional-0.s-video-1").decision;
    expect(decide(config, before, { functional: true }, true, NOW).services).toEqual({});
    expect(decide(config, before, { functional: true, video: false }, true, NOW).services).toEqual({ video: false });
  });

  it("keeps nothing of a decision that has expired", () => {
    const before = decode("v1.d20250101.analytics-1").decision;
    expect(decide(config, before, { video: true }, false, NOW)).toEqual({
      day,
      categories: {},
      services: { video: true },
    });
  });
});
