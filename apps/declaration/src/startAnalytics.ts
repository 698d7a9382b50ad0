import type { Consent } from "@callmissed/consent";
import type { consent } from "./consent.js";
import { vendors } from "./vendors.js";

/**
 * Connects what CallMissed tells of consent, for a page that does not hand `vendors` to its consent.
 *
 * @param options.host The origin (and path) of the collector.
 * @returns How to take it out again.
 */
export function startAnalytics(store: Consent<typeof consent>, options: { host: string }): () => void {
  const stops = vendors({ collector: options.host }).map((vendor) => vendor.connect(store));
  return () => {
    for (const stop of stops) stop();
  };
}
