import type { Locale } from "../types.js";

/** Tamil. */
export const ta: Locale = {
  tag: "ta",
  autonym: "தமிழ்",
  english: "Tamil",
  script: "Taml",
  direction: "ltr",
  origin: "machine",
  reviewed: false,
  loadBanner: async () => (await import("./banner.js")).banner,
  loadRest: async () => (await import("./rest.js")).rest,
};
