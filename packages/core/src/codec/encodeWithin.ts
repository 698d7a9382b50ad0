import type { Decision } from "../types.js";
import { encode } from "./encode.js";

/**
 * Writes a decision in at most 512 bytes. Where it does not fit, choices for single services give way, on the safe side:
 * their category is denied as a whole, so that nothing is granted that the visitor did not grant.
 */
export function encodeWithin(decision: Decision): { value: string; decision: Decision; isWhole: boolean } {
  const value = encode(decision);
  if (value.length <= 512) return { value, decision, isWhole: true };
  const categories = Object.fromEntries(
    Object.entries(decision.categories).map(([id, decided]) => [id, { ...decided, granted: false }]),
  );
  const lesser: Decision = { ...decision, categories, services: {} };
  const shorter = encode(lesser);
  // A declaration whose refusals alone do not fit keeps nothing: the visitor is asked again.
  return shorter.length <= 512
    ? { value: shorter, decision: lesser, isWhole: false }
    : { value: "v1", decision: { categories: {}, services: {} }, isWhole: false };
}
