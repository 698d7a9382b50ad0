import type { Locale } from "../types.js";

/** Hindi, in Devanagari. */
export const hi: Locale = {
  tag: "hi",
  autonym: "हिन्दी",
  english: "Hindi",
  script: "Deva",
  direction: "ltr",
  origin: "machine",
  reviewed: false,
  loadBanner: async () => (await import("./banner.js")).banner,
  loadRest: async () => (await import("./rest.js")).rest,
};
