import type { CategoryDecision, ConsentState } from "../types.js";

/**
 * What a decision says of a service in use. Its own word counts before its category's, save where the category has changed
 * since: then both are asked again.
 */
export function serviceState(
  own: boolean | undefined,
  decided: CategoryDecision | undefined,
  category: ConsentState,
): ConsentState {
  const isStale = decided !== undefined && category === "unasked";
  if (own === undefined || isStale) return category;
  return own ? "granted" : "denied";
}
