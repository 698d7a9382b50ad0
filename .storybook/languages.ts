import type { Locale } from "@callmissed/consent-locales";
import { en } from "@callmissed/consent-locales/en";
import { hi } from "@callmissed/consent-locales/hi";
import { ta } from "@callmissed/consent-locales/ta";
import { ur } from "@callmissed/consent-locales/ur";

/** The languages that every story offers. */
export const languages: readonly [Locale, ...Locale[]] = [en, hi, ta, ur];
