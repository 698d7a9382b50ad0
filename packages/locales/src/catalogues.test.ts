import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "./en/index.js";
import { hi } from "./hi/index.js";
import { scriptOf } from "./scripts.js";
import { ta } from "./ta/index.js";
import type { Locale } from "./types.js";
import { ur } from "./ur/index.js";

const catalogues: Readonly<Record<string, Locale>> = { en, hi, ta, ur };
const translations = Object.entries(catalogues).filter(([, locale]) => locale !== en);

/** Latin letters that any language may hold outside of a placeholder. */
const latinNames = ["IP"];

/** `section.key` of the texts that are rightly the same as in English. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {};

const letters: Readonly<Record<string, RegExp>> = {
  Latn: /^\p{Script_Extensions=Latin}$/u,
  Deva: /^\p{Script_Extensions=Devanagari}$/u,
  Taml: /^\p{Script_Extensions=Tamil}$/u,
  Arab: /^\p{Script_Extensions=Arabic}$/u,
};

const english = await textsOf(en);

it("covers every language that has a folder", () => {
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(Object.keys(catalogues).sort()).toEqual(folders.sort());
});

it("keeps the English first layer within 60 words (IN-N9)", () => {
  const words = Object.entries(english)
    .filter(([key]) => key.startsWith("banner."))
    .flatMap(([, text]) => text.split(/\s+/u));
  expect(words.length).toBeLessThanOrEqual(60);
});

describe.each(Object.entries(catalogues))("the %s catalogue", (_folder, locale) => {
  it("describes itself as the script table does", () => {
    const { script, direction } = scriptOf(locale.tag);
    expect(locale).toMatchObject({ script, direction });
    expect(new Intl.Locale(locale.tag).toString()).toBe(locale.tag);
    expect(strayLetters(locale.autonym, locale.script)).toEqual([]);
  });

  it("does not claim a review that it did not have", () => {
    expect(locale.reviewed).toBe(locale.origin === "source");
  });

  it("has the keys of English, with the plural forms of its own language", async () => {
    const expected = Object.keys(english).flatMap((key) => {
      if (key.endsWith("_one")) return [];
      if (!key.endsWith("_other")) return [key];
      return pluralForms(locale.tag).map((form) => key.replace(/other$/u, form));
    });
    expect(Object.keys(await textsOf(locale)).sort()).toEqual(expected.sort());
  });

  it("has the placeholders of English, each as often", async () => {
    for (const [key, text] of Object.entries(await textsOf(locale))) {
      expect(placeholdersOf(text), key).toEqual(placeholdersOf(sourceOf(key)));
      expect(text.replace(PLACEHOLDER, ""), key).not.toMatch(/[{}<>]/u);
    }
  });

  it("has no text that is empty, or wrapped in or broken by spaces", async () => {
    for (const [key, text] of Object.entries(await textsOf(locale))) {
      expect(text, key).toMatch(/^\S+( \S+)*$/u);
      expect(text, key).toBe(text.normalize("NFC"));
    }
  });

  it("has no text in the letters of another script", async () => {
    for (const [key, text] of Object.entries(await textsOf(locale))) {
      expect(strayLetters(text, locale.script), `${key}: ${text}`).toEqual([]);
    }
  });

  it("has Western digits only", async () => {
    for (const [key, text] of Object.entries(await textsOf(locale))) {
      expect(text.match(/\p{Nd}/gu)?.filter((digit) => !/[0-9]/u.test(digit)) ?? [], key).toEqual([]);
    }
  });

  it("says in the banner where consent is withdrawn, by the name of the control", async () => {
    const { body, settings } = await locale.loadBanner();
    expect(body).toContain(`“${settings}”`);
  });

  it("names the same act the same in the banner and behind it", async () => {
    const [banner, rest] = await Promise.all([locale.loadBanner(), locale.loadRest()]);
    expect(rest.center.acceptAll).toBe(banner.acceptAll);
    expect(rest.center.rejectAll).toBe(banner.rejectAll);
    expect([rest.center.gpc, rest.center.gpcOff]).toEqual([banner.gpc, banner.gpcOff]);
    expect(rest.gate.notice).toBe(rest.center.providerNotice);
    expect(rest.policy.onConsent).toBe(rest.policy.optional);
  });
});

describe.each(translations)("the %s translation", (_folder, locale) => {
  it("leaves no text in English", async () => {
    const same = Object.entries(await textsOf(locale))
      .filter(([key, text]) => text === english[key])
      .map(([key]) => key);
    expect(same).toEqual(sameAsEnglish[locale.tag] ?? []);
  });
});

describe("the checks themselves", () => {
  it("see a letter of another script, and Latin outside of placeholders and names", () => {
    expect(strayLetters("ஒப்புதல் సమ్మతి", "Taml")).toEqual([..."సమ్మతి"]);
    expect(strayLetters("रजا", "Deva")).toEqual(["ا"]);
    expect(strayLetters("आपका IP पता {{provider}}", "Deva")).toEqual([]);
    expect(strayLetters("आपका cookie", "Deva").join("")).toBe("cookie");
    expect(strayLetters("IPv4", "Deva").join("")).toBe("IPv");
  });

  it("see a placeholder that is missing or misspelt", () => {
    expect(placeholdersOf("{{a}} {{b}} {{a}}")).toEqual(["{{a}}", "{{a}}", "{{b}}"]);
    expect("{{ a }".replace(PLACEHOLDER, "")).toMatch(/[{}]/u);
  });
});

const PLACEHOLDER = /\{\{[A-Za-z]+\}\}/gu;

/** Every text of a catalogue as `section.key`. */
async function textsOf(locale: Locale): Promise<Record<string, string>> {
  const [banner, rest] = await Promise.all([locale.loadBanner(), locale.loadRest()]);
  return Object.fromEntries(
    Object.entries({ banner, ...rest }).flatMap(([section, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${section}.${key}`, text]),
    ),
  );
}

/** The English text of a key; plural forms that English has not are held against its `other`. */
function sourceOf(key: string): string {
  return english[key] ?? english[key.replace(/_(zero|two|few|many)$/u, "_other")] ?? "";
}

function placeholdersOf(text: string): string[] {
  return (text.match(PLACEHOLDER) ?? []).sort();
}

function pluralForms(tag: string): string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/** The letters and marks of `text` that are not of `script`, placeholders and listed names aside. */
function strayLetters(text: string, script: string): string[] {
  const own = letters[script];
  if (!own) throw new Error(`No letters are listed for the script ${script}`);
  const names = new RegExp(`\\b(${latinNames.join("|")})\\b`, "gu");
  const rest = text.replace(PLACEHOLDER, "").replace(names, "");
  return (rest.match(/[\p{L}\p{M}]/gu) ?? []).filter((letter) => !own.test(letter));
}
