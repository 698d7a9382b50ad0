import type { banner } from "./en/banner.js";
import type { rest } from "./en/rest.js";

/** The words of the first layer. Its keys and placeholders are those of English. */
export type BannerMessages = Texts<typeof banner>;

/** The words behind the first layer, in sections. Its keys and placeholders are those of English. */
export type RestMessages = { readonly [S in keyof typeof rest]: Texts<(typeof rest)[S]> };

/** All words of one language. */
export interface Messages extends RestMessages {
  readonly banner: BannerMessages;
}

/** `section.key` of every message, with the plural endings (`_one`, `_other`) left off. */
export type MessageKey = {
  [S in keyof Messages & string]: `${S}.${Base<keyof Messages[S] & string>}`;
}[keyof Messages & string];

/** The direction that a script is written in. */
export type Direction = "ltr" | "rtl";

/**
 * One language: what is known of it without loading its words, and how to load them. A catalogue is small enough to be
 * imported for every language that a site offers; the words are separate chunks.
 */
export interface Locale {
  /** The BCP-47 tag that is set as `lang`, e.g. `pa-Guru`. */
  readonly tag: string;
  /** The language's name in itself, in its own script. */
  readonly autonym: string;
  /** Its name in English, so that a search by either finds it. */
  readonly english: string;
  /** The ISO 15924 code of its script, e.g. `Deva`. */
  readonly script: string;
  readonly direction: Direction;
  /** How its words were made: `source` (written in it), `machine` (translated, not by a person). */
  readonly origin: "source" | "machine";
  /** Whether a person who reads the language has reviewed it. While `false`, the English original is offered beside it. */
  readonly reviewed: boolean;
  /** Loads the words of the first layer. */
  readonly loadBanner: () => Promise<BannerMessages>;
  /** Loads the words behind the first layer. */
  readonly loadRest: () => Promise<RestMessages>;
}

/** Plural endings vary with the language, so a plural key may have any of them; `other` is always there. */
type Texts<T> = { readonly [K in keyof T]: string } & {
  readonly [K in keyof T & `${string}_other` as `${Base<K>}_${PluralCategory}`]?: string;
};
type PluralCategory = "zero" | "two" | "few" | "many";
type Base<K extends string> = K extends `${infer B}_${"zero" | "one" | "two" | "few" | "many" | "other"}` ? B : K;
