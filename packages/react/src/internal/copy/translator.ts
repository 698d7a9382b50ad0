import type { MessageKey, RestMessages } from "@callmissed/consent-locales";
import { createInstance } from "i18next";
import type { i18n as I18n } from "i18next";

/** Puts a message of the interface into words. `count` chooses the plural form. */
export type Translate = (
  key: Exclude<MessageKey, `banner.${string}`>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * Makes the translator of one language from its words, on the host's i18next where there is one: the words become a
 * namespace of it, in which the host may override any. Neither the host's language nor its options are touched.
 */
export function translator(host: I18n | undefined, tag: string, words: RestMessages): Translate {
  const i18n = host ?? ownInstance();
  i18n.addResourceBundle(tag, NAMESPACE, words, true, false);
  // By `lngs` and not by `getFixedT`, which falls back where the host's `supportedLngs` lack the language.
  return (key, values) =>
    i18n.t(key, { ...values, lngs: [tag], ns: NAMESPACE, keySeparator: ".", interpolation: { escapeValue: false } });
}

/** The namespace of this library's words in a host's i18next. */
export const NAMESPACE = "callmissed-consent";

let own: I18n | undefined;

function ownInstance(): I18n {
  if (own) return own;
  own = createInstance();
  // Everything is there already, so that nothing is awaited; React escapes what it renders.
  void own.init({ resources: {}, fallbackLng: false, initAsync: false, interpolation: { escapeValue: false } });
  return own;
}
