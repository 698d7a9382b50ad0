import type { Locale } from "../types.js";

/** English: the source of all other languages. */
export const en: Locale = {
  tag: "en",
  autonym: "English",
  english: "English",
  script: "Latn",
  direction: "ltr",
  origin: "source",
  reviewed: true,
  loadBanner: async () => (await import("./banner.js")).banner,
  loadRest: async () => (await import("./rest.js")).rest,
};
