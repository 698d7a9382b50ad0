import { addressesFor } from "./addressesFor.js";

/** The addresses that belong to the page that is open. */
export const addresses = addressesFor(window.location);
