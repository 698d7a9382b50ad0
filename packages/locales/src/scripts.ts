import type { Direction } from "./types.js";

/**
 * How a language is set: by the script that its tag states, else by that of its region, else by that of its language.
 * What is not in the tables counts as Latin, left to right. Never throws.
 *
 * The tables are our own because `Intl` is wrong about some (it has Dogri in Arabic script run left to right) and
 * browsers differ in what they know.
 */
export function scriptOf(tag: string): ScriptInfo {
  const [language = "", first = "", second = ""] = tag.toLowerCase().split("-", 3);
  const stated = /^[a-z]{4}$/.test(first);
  const region = stated ? second : first;
  const asked = stated
    ? first.charAt(0).toUpperCase() + first.slice(1)
    : (own(scriptByTag, `${language}-${region}`) ?? own(scriptByTag, language));
  const isNastaliq = asked === "Arab" && own(nastaliq, language) === true;
  const style = own(styles, isNastaliq ? "Aran" : (asked ?? "Latn"));
  const script = style && asked ? asked : "Latn";
  const [lineHeight, fonts] = style ?? latin;
  return {
    script,
    direction: script === "Arab" || script === "Hebr" ? "rtl" : "ltr",
    lineHeight,
    fonts: fonts === "" ? generic : `${fonts}, ${generic}`,
  };
}

/** What a page needs to set a text of one language. */
export interface ScriptInfo {
  /** The ISO 15924 code, e.g. `Deva`. */
  readonly script: string;
  readonly direction: Direction;
  /** The `line-height` that keeps the marks of two lines apart; no unit. */
  readonly lineHeight: number;
  /** A `font-family` of fonts that systems bring with them; nothing is downloaded. */
  readonly fonts: string;
}

type Style = readonly [lineHeight: number, fonts: string];

const generic = "system-ui, sans-serif";
const latin: Style = [1.5, ""];

/** Languages and regions that are not written in Latin, unless their tag states a script. */
const scriptByTag: Readonly<Record<string, string>> = {
  as: "Beng",
  bn: "Beng",
  brx: "Deva",
  doi: "Deva",
  gu: "Gujr",
  hi: "Deva",
  kn: "Knda",
  kok: "Deva",
  ks: "Arab",
  mai: "Deva",
  ml: "Mlym",
  mni: "Beng",
  mr: "Deva",
  ne: "Deva",
  or: "Orya",
  pa: "Guru",
  "pa-pk": "Arab",
  sa: "Deva",
  sat: "Olck",
  sd: "Arab",
  ta: "Taml",
  te: "Telu",
  ur: "Arab",
  ar: "Arab",
  bg: "Cyrl",
  el: "Grek",
  he: "Hebr",
  iw: "Hebr",
  ja: "Jpan",
  ko: "Kore",
  zh: "Hans",
  "zh-hk": "Hant",
  "zh-mo": "Hant",
  "zh-tw": "Hant",
};

/** Languages whose Arabic script is set in Nastaliq, which slopes and needs taller lines. */
const nastaliq: Readonly<Record<string, boolean>> = { doi: true, ks: true, pa: true, ur: true };

/** `Aran` is Nastaliq. In each: Apple's fonts, Windows', then Noto (Android, Linux). */
const styles: Readonly<Record<string, Style>> = {
  Latn: latin,
  Cyrl: latin,
  Grek: latin,
  Arab: [1.8, '"Geeza Pro", "Segoe UI", "Noto Naskh Arabic", "Noto Sans Arabic"'],
  Aran: [2.2, '"Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting"'],
  Beng: [1.7, '"Kohinoor Bangla", "Nirmala UI", "Noto Sans Bengali"'],
  Deva: [1.7, '"Kohinoor Devanagari", "Nirmala UI", "Noto Sans Devanagari"'],
  Gujr: [1.7, '"Kohinoor Gujarati", "Gujarati Sangam MN", "Nirmala UI", "Noto Sans Gujarati"'],
  Guru: [1.7, '"Mukta Mahee", "Gurmukhi Sangam MN", "Nirmala UI", "Noto Sans Gurmukhi"'],
  Hans: [1.7, '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC"'],
  Hant: [1.7, '"PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Noto Sans TC"'],
  Hebr: [1.5, '"Arial Hebrew", "Segoe UI", "Noto Sans Hebrew"'],
  Jpan: [1.7, '"Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP"'],
  Knda: [1.8, '"Kannada Sangam MN", "Nirmala UI", "Noto Sans Kannada"'],
  Kore: [1.7, '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"'],
  Mlym: [1.8, '"Malayalam Sangam MN", "Nirmala UI", "Noto Sans Malayalam"'],
  Mtei: [1.7, '"Nirmala UI", "Noto Sans Meetei Mayek"'],
  Olck: [1.7, '"Nirmala UI", "Noto Sans Ol Chiki"'],
  Orya: [1.8, '"Oriya Sangam MN", "Nirmala UI", "Noto Sans Oriya"'],
  Taml: [1.7, '"Tamil Sangam MN", "Nirmala UI", "Noto Sans Tamil"'],
  Telu: [1.8, '"Kohinoor Telugu", "Nirmala UI", "Noto Sans Telugu"'],
};

/** A plain lookup would find `constructor` and its like. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
