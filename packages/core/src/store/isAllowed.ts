import type { Condition, ConsentSnapshot } from "../types.js";

/**
 * Whether a snapshot allows what a condition names. An id that is not declared is not allowed, and neither is an empty
 * list of conditions: doubt means denied.
 */
export function isAllowed(snapshot: ConsentSnapshot, condition: Condition): boolean {
  if (typeof condition === "string") {
    const states = Object.hasOwn(snapshot.categories, condition) ? snapshot.categories : snapshot.services;
    return Object.hasOwn(states, condition) && states[condition] === "granted";
  }
  if ("all" in condition) {
    return condition.all.length > 0 && condition.all.every((part) => isAllowed(snapshot, part));
  }
  return condition.any.some((part) => isAllowed(snapshot, part));
}
