import { isCurrent, isoDay } from "./day.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { fingerprint } from "../declaration/fingerprint.js";
import { isAskable, isInUse } from "../declaration/lookup.js";
import type { ConsentReason, ConsentSnapshot, ConsentState, Decision } from "../types.js";
import { categoryState } from "./categoryState.js";
import { serviceState } from "./serviceState.js";

/**
 * What a decision means under a declaration at a moment (milliseconds since 1970). Essential is granted, what is not in
 * use is `unasked` and counts for nothing, an expired decision says nothing. Ids that are not declared are passed over.
 */
export function resolveSnapshot(
  config: ConsentConfig,
  decision: Decision | null,
  now: number,
  reason: ConsentReason | null = null,
): ConsentSnapshot {
  const categories: Record<string, ConsentState> = {};
  const services: Record<string, ConsentState> = {};
  const current = decision && isCurrent(decision.day, now, config.cookie.maxAgeDays) ? decision : null;
  let isPending = false;

  for (const category of config.categories) {
    const askable = isAskable(category);
    const decided = askable ? current?.categories[category.id] : undefined;
    // The fingerprint is taken only where there is one to compare it with.
    const asked = decided?.fingerprint === undefined ? "" : fingerprint(category);
    const state = category.essential ? "granted" : askable ? categoryState(decided, asked) : "unasked";
    categories[category.id] = state;
    isPending ||= askable && state === "unasked";
    for (const service of category.services) {
      services[service.id] = category.essential
        ? "granted"
        : isInUse(service)
          ? serviceState(current?.services[service.id], decided, state)
          : "unasked";
    }
  }
  return Object.freeze({
    status: isPending ? "pending" : "decided",
    categories: Object.freeze(categories),
    services: Object.freeze(services),
    decidedAt: current?.day === undefined ? null : isoDay(current.day),
    reason,
  });
}
