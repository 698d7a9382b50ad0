import type { consent } from "./consent.js";

export { consent } from "./consent.js";
export { originsOf } from "./originsOf.js";
export type { Origins } from "./originsOf.js";
export { vendors } from "./vendors.js";

declare module "@callmissed/consent" {
  interface Register {
    consent: typeof consent;
  }
}
