import type { CategoryDecision, ConsentState } from "../types.js";

/**
 * What a decision says of a category that is asked today under `fingerprint`. A decision about something else in
 * substance says nothing; one without a fingerprint counts as current.
 */
export function categoryState(decided: CategoryDecision | undefined, fingerprint: string): ConsentState {
  if (!decided || (decided.fingerprint !== undefined && decided.fingerprint !== fingerprint)) return "unasked";
  return decided.granted ? "granted" : "denied";
}
