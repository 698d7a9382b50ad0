import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../types.js";
import { decode } from "./decode.js";
import { encode } from "./encode.js";
import { encodeWithin } from "./encodeWithin.js";

const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,10}$/).filter((value) => value !== "s");
const fingerprint = fc.stringMatching(/^[a-z0-9]{4,8}$/);
const decision: fc.Arbitrary<Decision> = fc.record(
  {
    day: fc
      .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10).replaceAll("-", "")),
    categories: fc.dictionary(id, fc.record({ granted: fc.boolean(), fingerprint }, { requiredKeys: ["granted"] }), {
      maxKeys: 8,
    }),
    services: fc.dictionary(id, fc.boolean(), { maxKeys: 8 }),
  },
  { requiredKeys: ["categories", "services"] },
);

describe("the cookie's codec", () => {
  it("gives back every decision that it wrote", () => {
    fc.assert(
      fc.property(decision, (given) => {
        const { decision: read, problems } = decode(encode(given));
        expect(problems).toEqual([]);
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it("writes only characters that a cookie may hold as they are, and at most 512 bytes", () => {
    fc.assert(
      fc.property(decision, (given) => {
        const { value } = encodeWithin(given);
        expect(value).toMatch(/^[A-Za-z0-9._-]{2,512}$/);
      }),
    );
  });

  it("never throws, and grants nothing that the value does not say in the grammar", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 600 }),
      fc
        .array(
          fc.oneof(
            fc.constantFrom(
              "v1",
              "d20260101",
              "a-1",
              "a-0",
              "s-b-1",
              "__proto__-1",
              "constructor-1",
              "d99999999",
              "a-1-zzzz",
              "-",
              "a-2",
              "s-",
            ),
            fc.string({ maxLength: 12 }),
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join(".")),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const read = decode(value).decision;
        const parts = value.split(".").slice(1);
        for (const [name, { granted }] of Object.entries(read?.categories ?? {})) {
          if (granted) expect(parts.some((part) => part === `${name}-1` || part.startsWith(`${name}-1-`))).toBe(true);
        }
        for (const [name, granted] of Object.entries(read?.services ?? {})) {
          if (granted) expect(parts).toContain(`s-${name}-1`);
        }
        expect(({} as Record<string, unknown>)["granted"]).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["a hand-written grant", "v1.analytics-1", { analytics: { granted: true } }, {}],
    [
      "a denial beside a service of its own",
      "v1.d20260102.functional-0-ab12.s-video-1",
      { functional: { granted: false, fingerprint: "ab12" } },
      { video: true },
    ],
    ["the same category twice: denied", "v1.analytics-1.analytics-0", { analytics: { granted: false } }, {}],
    [
      "the same category twice, the other way round: denied",
      "v1.analytics-0.analytics-1",
      { analytics: { granted: false } },
      {},
    ],
    ["a flag that is none: denied", "v1.analytics-2", { analytics: { granted: false } }, {}],
    ["a fingerprint that is none: denied", "v1.analytics-1-X", { analytics: { granted: false } }, {}],
  ])("reads %s", (_, value, categories, services) => {
    const { decision: read } = decode(value);
    expect({ ...read?.categories }).toEqual(categories);
    expect({ ...read?.services }).toEqual(services);
  });

  it.each([
    ["nothing", ""],
    ["a later version", "v2.analytics-1"],
    ["a text", "true"],
    ["JSON", '{"analytics":true}'],
    ["4 kB", `v1.${"analytics-1.".repeat(400)}`],
  ])("holds no decision in %s", (_, value) => {
    expect(decode(value).decision).toBeNull();
    expect(decode(value).problems).toHaveLength(1);
  });

  it("gives up single services, on the side of denial, where a decision does not fit", () => {
    const services = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`service_${index}`, index % 2 === 0]),
    );
    const {
      value,
      decision: kept,
      isWhole,
    } = encodeWithin({ day: "20260101", categories: { a: { granted: true } }, services });
    expect(isWhole).toBe(false);
    expect(value).toBe("v1.d20260101.a-0");
    expect(kept.services).toEqual({});
  });
});
