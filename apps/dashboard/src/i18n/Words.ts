import type { en } from "./en.js";

/** All words of the dashboard in one language. Both languages have the plural forms `one` and `other`. */
export type Words = {
  readonly [Section in keyof typeof en]: {
    readonly [Key in keyof (typeof en)[Section]]: string;
  };
};
