import type { ConnectedVendor } from "@callmissed/consent";
import { googleConsentMode } from "@callmissed/consent/vendors/googleConsentMode";
import { posthog } from "@callmissed/consent/vendors/posthog";
import { posthogOptions } from "./posthogOptions.js";
import type { Origins } from "./originsOf.js";

/**
 * What CallMissed tells of consent. PostHog sends to the collector of the demo. Google Consent Mode is told for a tag manager
 * that may come one day: CallMissed runs no tag of Google's, so nothing is asked of Google.
 */
export function vendors({ collector }: Pick<Origins, "collector">): readonly ConnectedVendor[] {
  return [posthog(posthogOptions(collector)), googleConsentMode({ mode: "basic" })];
}
