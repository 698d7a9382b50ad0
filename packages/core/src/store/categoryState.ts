import type { CategoryDecision, ConsentState } from "../types.js";

/**
 * What a decision says of a category that is asked today under `asked`. A decision about something else in substance says
 * nothing; one without a fingerprint counts as current.
 *
 * @param chosen The fingerprint of a choice that was made by name in face of a Global Privacy Control signal, for a category
 *   that the signal denies: nothing older and nothing wholesale stands against it (US-3). Undefined for other categories.
 * @param gpc Whether the signal is on.
 */
export function categoryState(
  decided: CategoryDecision | undefined,
  asked: string,
  chosen?: string,
  gpc?: boolean,
): ConsentState {
  const wasChosen = chosen !== undefined && decided?.fingerprint === chosen;
  if (gpc && chosen !== undefined && !wasChosen) return "denied";
  if (!decided || (decided.fingerprint !== undefined && decided.fingerprint !== asked && !wasChosen)) return "unasked";
  return decided.granted ? "granted" : "denied";
}
