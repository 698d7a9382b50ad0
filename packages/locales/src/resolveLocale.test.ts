import { describe, expect, it } from "vitest";
import { resolveLocale } from "./resolveLocale.js";

const shipped = ["en", "hi", "ta", "ur-IN"];
const planned =
  "en as bn-IN hi ks-Arab mni-Mtei mni-Beng ne-IN pa-Guru sat-Olck sd-Arab-IN sd-Deva ta ur-IN pt-PT pt-BR he zh-Hans zh-Hant".split(
    " ",
  );

const resolve = (wanted: readonly string[] | string | null | undefined, offered = planned) =>
  resolveLocale(
    wanted,
    offered.map((tag) => ({ tag })),
  )?.tag;

describe("given the languages of a browser", () => {
  it.each<[wanted: string[], found: string | undefined, offered?: string[]]>([
    // The same tag, and the same language in other words.
    [["hi"], "hi"],
    [["hi-IN"], "hi"],
    [["HI-in"], "hi"],
    [["hi-Deva-IN"], "hi"],
    [["en-GB"], "en"],
    [["en-GB"], "en", ["en-US", "en"]],
    [["en-US"], "en", ["en-GB", "en"]],
    [["en-u-hc-h12"], "en"],
    [["ur-IN"], "ur-IN"],
    [["pt-BR"], "pt-BR"],
    [["pt"], "pt-BR"],
    [["bn"], "bn-IN"],
    // Another region of the language, in the order on offer.
    [["ur"], "ur-IN"],
    [["ur-PK"], "ur-IN"],
    [["ur-PK"], "ur-PK", ["ur-IN", "ur-PK"]],
    [["ur-IN"], "ur-IN", ["ur-PK", "ur-IN"]],
    [["ne-NP"], "ne-IN"],
    [["pt-AO"], "pt-PT"],
    // Scripts.
    [["pa-PK"], undefined],
    [["pa-PK", "ur-PK"], "ur-IN"],
    [["pa-Arab"], undefined],
    [["pa"], "pa-Guru"],
    [["pa-IN"], "pa-Guru"],
    [["pa-PK"], "pa-Arab", ["pa-Guru", "pa-Arab"]],
    [["zh-TW"], "zh-Hant"],
    [["zh-HK"], "zh-Hant"],
    [["zh-CN"], "zh-Hans"],
    [["zh-TW"], undefined, ["zh-Hans"]],
    [["hi-Latn", "en-IN"], "en"],
    [["ks"], "ks-Arab"],
    [["ks-Deva"], undefined],
    [["mni"], "mni-Beng"],
    [["mni-Mtei-IN"], "mni-Mtei"],
    [["sd"], "sd-Arab-IN"],
    [["sd-IN"], "sd-Deva"],
    [["sd-IN"], "sd-Arab-IN", ["en", "sd-Arab-IN"]],
    [["sd-Deva-IN"], undefined, ["en", "sd-Arab-IN"]],
    [["sat-IN"], "sat-Olck"],
    // Older names.
    [["iw"], "he"],
    [["iw-IL"], "he"],
    [["cmn-TW"], "zh-Hant"],
    // What is not offered gives way to the next.
    [["fr", "ta-LK", "hi"], "ta"],
    [["*", "ta"], "ta"],
    [["und", "ta"], "ta"],
    [["fr-CA"], undefined],
    [["*"], undefined],
    [["und-Deva"], undefined],
    [[], undefined],
    // What is malformed does too.
    [["hi_IN", "ta"], "ta"],
    [["", " ", "hi;q=1", "-", "h", "x-private", "💥", "ta"], "ta"],
    [["constructor", "__proto__"], undefined],
  ])("%j is served by %s", (wanted, found, offered) => {
    expect(resolve(wanted, offered)).toBe(found);
  });

  it("survives what is not a string", () => {
    expect(resolve([null, undefined, 5, {}, "ta"] as unknown as string[])).toBe("ta");
    expect(resolve(undefined)).toBeUndefined();
    expect(resolve(null)).toBeUndefined();
  });

  it("survives a malformed tag on offer", () => {
    expect(resolve(["ta"], ["", "not a tag", "und", "ta"])).toBe("ta");
  });
});

describe("given an Accept-Language header", () => {
  it.each<[header: string, found: string | undefined]>([
    ["ta", "ta"],
    ["hi-IN,hi;q=0.9,en;q=0.8", "hi"],
    ["en;q=0.5, ta;q=0.9, hi;q=0.7", "ta"],
    ["en;q=0.5,ta;q=0.5", "en"],
    ["fr-FR, fr;q=0.9, ur;q=0.2", "ur-IN"],
    ["ta ; q=0.1 , hi;Q=0.2", "hi"],
    ["hi;q=0, ta;q=0.1", "ta"],
    ["hi;q=0.000", undefined],
    ["*", undefined],
    ["*, ta;q=0.1", "ta"],
    ["pa-PK,pa;q=0.9", undefined],
    ["", undefined],
    [",,;,;;,q=1", undefined],
    ["hi;q=2, hi;q=-1, hi;q=high, hi;q=, hi;level=1, hi;q=1;q=1, ta;q=0.1", "ta"],
    ["\u0000\uFFFF, <script>, ../../etc, ta", "ta"],
  ])("%j is served by %s", (header, found) => {
    expect(resolve(header, shipped)).toBe(found);
  });

  it.each<[what: string, header: string]>([
    ["one endless tag", "x".repeat(10_000)],
    ["nothing but separators", ",;".repeat(5_000)],
    ["spaces", `${" ".repeat(9_999)},`],
    ["a tag of many parts", "hi-".repeat(3_334)],
    ["an endless quality", `hi;q=0.${"0".repeat(10_000)}1`],
    ["a known tag over and over", "hi,".repeat(3_334)],
  ])("finds nothing in 10 000 characters of %s, and at once", (_what, header) => {
    const begin = performance.now();
    expect(resolve(header)).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(100);
  });

  it("is quick with the longest header and the longest list that it reads", () => {
    const begin = performance.now();
    expect(resolve("xx,".repeat(1_365))).toBeUndefined();
    expect(resolve(Array.from({ length: 10_000 }, () => "xx"))).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(200);
  });
});

describe("given a fallback", () => {
  it("answers with it where nothing serves, and only there", () => {
    const [en, ta] = [{ tag: "en" }, { tag: "ta" }];
    expect(resolveLocale(["fr"], [en, ta], en)).toBe(en);
    expect(resolveLocale(["ta"], [en, ta], en)).toBe(ta);
    expect(resolveLocale(["fr"], [], en)).toBe(en);
  });
});
