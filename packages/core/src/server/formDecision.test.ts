import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "../codec/encode.js";
import { decode } from "../codec/decode.js";
import { decide, decideAll } from "../store/transitions.js";
import { resolveSnapshot } from "../store/resolveSnapshot.js";
import { signalsOf } from "../store/signalsOf.js";
import type { Decision, Signals } from "../types.js";
import { formDecision } from "./formDecision.js";
import { NOW, site } from "./handler.fixture.js";

const none = signalsOf({});
function formOf(form: string, options: { before?: string; signals?: Signals } = {}): Decision | number {
  const before = options.before === undefined ? null : decode(options.before).decision;
  return formDecision(new URLSearchParams(form), { config: site, before, now: NOW, signals: options.signals ?? none });
}

/** What is granted after a form, services by their ids. */
function granted(form: string, options: { before?: string; signals?: Signals } = {}): string[] {
  const decision = formOf(form, options);
  if (typeof decision === "number") throw new Error(`refused with ${decision}`);
  const { services } = resolveSnapshot(site, decision, NOW, { signals: options.signals ?? none });
  return Object.entries(services).flatMap(([id, state]) => (state === "granted" && id !== "session" ? [id] : []));
}

describe("a form that accepts or rejects all", () => {
  it("decides as the page does, to the letter", () => {
    expect(formOf("action=accept-all")).toEqual(decideAll(site, true, NOW));
    expect(formOf("action=reject-all")).toEqual(decideAll(site, false, NOW));
    expect(formOf("action=withdraw-all")).toEqual(decideAll(site, false, NOW));
  });

  it("does not mind the boxes of the form that the button stands in", () => {
    expect(formOf("action=reject-all&analytics=on&s.video=on&listed=analytics")).toEqual(decideAll(site, false, NOW));
  });

  it("grants nothing that a signal denies, save what was chosen by name in face of it", () => {
    const signals = signalsOf({ gpc: true });
    expect(granted("action=accept-all", { signals })).toEqual(["theme", "video", "counter"]);
    const chosen = decide(site, null, { marketing: true }, true, NOW, signals);
    expect(granted("action=accept-all", { signals, before: encode(chosen) })).toContain("ads");
  });

  it("offers a child nothing that tracks", () => {
    expect(granted("action=accept-all", { signals: signalsOf({ age: "child" }) })).toEqual([]);
    const withParent = signalsOf({ age: "child", verifiedParent: "token" });
    expect(granted("action=accept-all", { signals: withParent })).toEqual(["theme", "video"]);
  });
});

describe("a form that saves", () => {
  it.each([
    ["no box", "", []],
    ["a category alone", "functional=on", ["theme", "video"]],
    ["a category and one of its services", "functional=on&s.video=on", ["video"]],
    ["a category and all of its services", "functional=on&s.video=on&s.theme=on", ["theme", "video"]],
    ["a service alone", "s.video=on", ["video"]],
    ["a category that was on, unticked, with its services left ticked", "listed=functional&s.video=on&s.theme=on", []],
    ["a category that was on, with every service unticked", "listed=functional&functional=on", []],
    ["a category that was on, with one service unticked", "listed=functional&functional=on&s.theme=on", ["theme"]],
    ["a category of one service that was on, left as it was", "listed=analytics&analytics=on", ["counter"]],
    ["a category of one service that was on, unticked", "listed=analytics", []],
    ["a category that was on, unticked, beside another", "listed=analytics&s.counter=on&marketing=on", ["ads"]],
    ["what is essential or not in use", "essential=on&s.session=on&research=on&s.survey=on&s.chat=on", []],
    ["a service in use beside one that is not", "functional=on&s.chat=on", ["theme", "video"]],
    ["a box twice", "analytics=on&analytics=on", ["counter"]],
  ])("%s", (_, fields, expected) => {
    expect(granted(`action=save&${fields}`)).toEqual(expected);
  });

  it("writes what the page writes of the same choices", () => {
    const page = (choices: Record<string, boolean>): Decision =>
      decide(site, null, { functional: false, analytics: false, marketing: false, ...choices }, true, NOW);
    expect(formOf("action=save&functional=on")).toEqual(page({ functional: true }));
    expect(formOf("action=save&functional=on&s.video=on")).toEqual(page({ functional: true, theme: false }));
    expect(formOf("action=save&s.video=on")).toEqual(page({ video: true }));
    expect(formOf("action=save")).toEqual(page({}));
  });

  it("denies what was granted before and is not ticked now", () => {
    const before = encode(decideAll(site, true, NOW - 86_400_000));
    expect(granted("action=save&analytics=on", { before })).toEqual(["counter"]);
  });

  it("takes a box by name as a choice in face of a signal, as the page does", () => {
    const signals = signalsOf({ gpc: true });
    expect(granted("action=save&marketing=on", { signals })).toEqual(["ads"]);
  });

  it("passes over what is not offered to a child", () => {
    expect(
      granted("action=save&analytics=on&marketing=on&functional=on", { signals: signalsOf({ age: "child" }) }),
    ).toEqual([]);
  });
});

describe("a form that renews", () => {
  it("keeps the decision as it was, with its day", () => {
    const before = "v1.d20260601.functional-0.analytics-1.s-video-1";
    expect(formOf("action=renew", { before })).toEqual(decode(before).decision);
  });

  it("goes by what the page sends along, since the cookie may be older", () => {
    const value = "v1.d20260602.functional-0.analytics-0";
    expect(formOf(`action=renew&value=${value}`, { before: "v1.d20260601.analytics-1" })).toEqual(
      decode(value).decision,
    );
    expect(formOf(`action=renew&value=${value}`)).toEqual(decode(value).decision);
    expect(formOf("action=renew&value=v1.d20250601.analytics-1", { before: "v1.analytics-1" })).toBe(409);
  });

  it.each(["", "v1.analytics-2", "v2.analytics-1", "v1.analytics-1 ", "v1.a=b-1", `v1.${"a".repeat(600)}-1`])(
    "does not take %j from a page",
    (value) => {
      expect(formOf(`action=renew&value=${encodeURIComponent(value)}`, { before: "v1.analytics-1" })).toBe(400);
    },
  );

  it("writes no name that the cookie's grammar does not have, whatever the cookie held", () => {
    const renewed = formOf("action=renew", { before: "v1.analytics-1.x=y\t\u0001-2.s-\u00e9<b>-x.marketing-2" });
    expect(renewed).toEqual({
      categories: { analytics: { granted: true }, marketing: { granted: false } },
      services: {},
    });
  });

  it.each([
    ["nothing", undefined],
    ["an expired decision", "v1.d20250601.analytics-1"],
    ["a decision from the future", "v1.d20270601.analytics-1"],
    ["what cannot be read", "v2.analytics-1"],
  ])("has nothing to renew in %s", (_, before) => {
    expect(formOf("action=renew", before === undefined ? {} : { before })).toBe(409);
  });
});

describe("a form that cannot be understood", () => {
  it.each([
    "",
    "action=",
    "action=accept",
    "action=ACCEPT-ALL",
    "action=accept-all&action=reject-all",
    "action=accept-all&action=accept-all",
    "Action=accept-all",
    "action=save&analytics=1",
    "action=save&analytics=true",
    "action=save&analytics=",
    "action=save&analytics=on&analytics=off",
    "action=save&nobody=on",
    "action=save&counter=on",
    "action=save&s.analytics=on",
    "action=save&s.s.counter=on",
    "action=save&s.=on",
    "action=save&listed=nobody",
    "action=save&listed=counter",
    "action=save&__proto__=on",
    "action=save&s.constructor=on",
    "action=accept-all&x=y",
    "action=accept-all&value=v1.analytics-1",
    "action[]=accept-all",
    '{"action":"accept-all"}',
  ])("%s", (form) => {
    expect(formOf(form)).toBe(400);
  });
});

it("never takes a member of every object for a choice", () => {
  const odd = {
    ...site,
    categories: [{ id: "constructor", services: [{ id: "valueof", stores: "nothing" }] }],
  } as const;
  const decision = formDecision(new URLSearchParams("action=save"), {
    config: odd,
    before: null,
    now: NOW,
    signals: none,
  });
  expect(decision).toMatchObject({ categories: { constructor: { granted: false } }, services: {} });
});

it("grants a service only where its own box or its category's is ticked, whatever else is", () => {
  const names = ["functional", "analytics", "marketing", "s.theme", "s.video", "s.counter", "s.ads"] as const;
  const owner: Record<string, string> = {
    theme: "functional",
    video: "functional",
    counter: "analytics",
    ads: "marketing",
  };
  fc.assert(
    fc.property(fc.subarray([...names]), fc.subarray(["functional", "analytics", "marketing"]), (on, listed) => {
      const form = [...on.map((name) => `${name}=on`), ...listed.map((id) => `listed=${id}`)].join("&");
      for (const id of granted(`action=save&${form}`)) {
        expect(on.some((name) => name === `s.${id}` || name === owner[id])).toBe(true);
      }
    }),
  );
});
