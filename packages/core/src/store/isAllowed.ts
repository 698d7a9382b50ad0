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
  // Code that no type has seen may hand over anything.
  const { all, any } = (condition ?? {}) as { all?: unknown; any?: unknown };
  if (Array.isArray(all)) return all.length > 0 && all.every((part: Condition) => isAllowed(snapshot, part));
  return Array.isArray(any) && any.some((part: Condition) => isAllowed(snapshot, part));
}
