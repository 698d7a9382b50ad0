import type { Locale } from "../types.js";

/** Urdu as written in India, in Nastaliq. */
export const ur: Locale = {
  tag: "ur-IN",
  autonym: "اردو",
  english: "Urdu",
  script: "Arab",
  direction: "rtl",
  origin: "machine",
  reviewed: false,
  loadBanner: async () => (await import("./banner.js")).banner,
  loadRest: async () => (await import("./rest.js")).rest,
};
