import { describe, expect, it } from "vitest";
import { scriptOf } from "./scripts.js";

const table: readonly [tag: string, script: string, direction: "ltr" | "rtl"][] = [
  ["en", "Latn", "ltr"],
  ["as", "Beng", "ltr"],
  ["bn-IN", "Beng", "ltr"],
  ["brx", "Deva", "ltr"],
  ["doi", "Deva", "ltr"],
  ["gu", "Gujr", "ltr"],
  ["hi", "Deva", "ltr"],
  ["kn", "Knda", "ltr"],
  ["ks-Arab", "Arab", "rtl"],
  ["kok", "Deva", "ltr"],
  ["mai", "Deva", "ltr"],
  ["ml", "Mlym", "ltr"],
  ["mni-Mtei", "Mtei", "ltr"],
  ["mr", "Deva", "ltr"],
  ["ne-IN", "Deva", "ltr"],
  ["or", "Orya", "ltr"],
  ["pa-Guru", "Guru", "ltr"],
  ["sa", "Deva", "ltr"],
  ["sat-Olck", "Olck", "ltr"],
  ["sd-Arab-IN", "Arab", "rtl"],
  ["ta", "Taml", "ltr"],
  ["te", "Telu", "ltr"],
  ["ur-IN", "Arab", "rtl"],
  // Languages of India in their other scripts.
  ["doi-Arab", "Arab", "rtl"],
  ["kok-Deva", "Deva", "ltr"],
  ["kok-Latn", "Latn", "ltr"],
  ["ks", "Arab", "rtl"],
  ["ks-Deva", "Deva", "ltr"],
  ["mni", "Beng", "ltr"],
  ["mni-Beng", "Beng", "ltr"],
  ["pa-Arab", "Arab", "rtl"],
  ["pa-PK", "Arab", "rtl"],
  ["sd-Deva", "Deva", "ltr"],
  // Europe and beyond.
  ["de", "Latn", "ltr"],
  ["fr", "Latn", "ltr"],
  ["es", "Latn", "ltr"],
  ["it", "Latn", "ltr"],
  ["nl", "Latn", "ltr"],
  ["pt-PT", "Latn", "ltr"],
  ["pt-BR", "Latn", "ltr"],
  ["pl", "Latn", "ltr"],
  ["sv", "Latn", "ltr"],
  ["da", "Latn", "ltr"],
  ["fi", "Latn", "ltr"],
  ["cs", "Latn", "ltr"],
  ["ro", "Latn", "ltr"],
  ["hu", "Latn", "ltr"],
  ["id", "Latn", "ltr"],
  ["tr", "Latn", "ltr"],
  ["el", "Grek", "ltr"],
  ["bg", "Cyrl", "ltr"],
  ["ar", "Arab", "rtl"],
  ["he", "Hebr", "rtl"],
  ["ja", "Jpan", "ltr"],
  ["ko", "Kore", "ltr"],
  ["zh-Hans", "Hans", "ltr"],
  ["zh-Hant", "Hant", "ltr"],
  ["zh-TW", "Hant", "ltr"],
  // What is not known.
  ["", "Latn", "ltr"],
  ["*", "Latn", "ltr"],
  ["tlh", "Latn", "ltr"],
  ["constructor", "Latn", "ltr"],
  ["hi-toString", "Deva", "ltr"],
  ["de-1996", "Latn", "ltr"],
  ["x".repeat(10_000), "Latn", "ltr"],
];

describe("scriptOf", () => {
  it.each(table)("knows how %.20s is written", (tag, script, direction) => {
    expect(scriptOf(tag)).toMatchObject({ script, direction });
  });

  it("does not depend on letter case", () => {
    expect(scriptOf("UR-in")).toEqual(scriptOf("ur-IN"));
    expect(scriptOf("PA-arab")).toEqual(scriptOf("pa-Arab"));
  });

  it("gives Nastaliq lines of at least twice the letter size, and Naskh less", () => {
    for (const tag of ["ur-IN", "ks-Arab", "pa-Arab"]) {
      expect(scriptOf(tag).lineHeight).toBeGreaterThanOrEqual(2);
      expect(scriptOf(tag).fonts).toContain("Nastaliq");
    }
    expect(scriptOf("sd-Arab-IN").lineHeight).toBeLessThan(2);
    expect(scriptOf("sd-Arab-IN").fonts).not.toContain("Nastaliq");
  });

  it("names a system font for every script but Latin, Cyrillic and Greek, and ends in a generic one", () => {
    for (const [tag, script] of table) {
      const { fonts, lineHeight } = scriptOf(tag);
      expect(fonts).toMatch(/system-ui, sans-serif$/);
      expect(lineHeight).toBeGreaterThanOrEqual(1.5);
      expect(fonts.startsWith('"')).toBe(!["Latn", "Cyrl", "Grek"].includes(script));
    }
  });
});
