import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.js";
import { hi } from "./hi.js";

/**
 * The dashboard's own i18next, which speaks English and Hindi, begun in the first of `preferred` that it speaks. It
 * keeps `lang` of the page at the language that it speaks.
 */
export function createI18n(preferred: readonly string[]): i18n {
  const instance = createInstance();
  instance.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  void instance.use(initReactI18next).init({
    lng: firstSpoken(preferred),
    fallbackLng: "en",
    supportedLngs: languages,
    resources: { en: { translation: en }, hi: { translation: hi } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

const languages = ["en", "hi"];

function firstSpoken(preferred: readonly string[]): string {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split("-", 1)[0] ?? "";
    if (languages.includes(language)) return language;
  }
  return "en";
}
