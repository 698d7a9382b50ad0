import { isCurrent, isoDay } from "./day.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { fingerprints } from "../declaration/fingerprint.js";
import { isAskable, isInUse, isOffered } from "../declaration/lookup.js";
import type { ConsentReason, ConsentSnapshot, ConsentState, Decision, Signals } from "../types.js";
import { categoryState } from "./categoryState.js";
import { serviceState } from "./serviceState.js";
import { signalsOf } from "./signalsOf.js";

/**
 * What a decision means under a declaration at a moment (milliseconds since 1970). Essential is granted, what is not in
 * use is `unasked` and counts for nothing, an expired decision says nothing, what may not be offered to this visitor is
 * denied. Ids that are not declared are passed over.
 */
export function resolveSnapshot(
  config: ConsentConfig,
  decision: Decision | null,
  now: number,
  { reason = null, changedAt = null, signals = NO_SIGNALS }: Circumstances = {},
): ConsentSnapshot {
  const categories: Record<string, ConsentState> = {};
  const services: Record<string, ConsentState> = {};
  const current = decision && isCurrent(decision.day, now, config.cookie.maxAgeDays) ? decision : null;
  let isPending = false;

  for (const category of config.categories) {
    const askable = isAskable(category);
    const isBarred = askable && !isOffered(category, signals);
    const decided = askable ? current?.categories[category.id] : undefined;
    // A fingerprint is taken only where there is one to compare it with, or a signal to answer.
    const isCompared = decided?.fingerprint !== undefined || signals.gpc;
    const [asked = "", chosen] = isCompared ? fingerprints(category) : [];
    const state = category.essential
      ? "granted"
      : !askable
        ? "unasked"
        : isBarred
          ? "denied"
          : categoryState(decided, asked, chosen, signals.gpc);
    categories[category.id] = state;
    isPending ||= askable && state === "unasked";
    // Against the signal, a service's own word counts only beside a choice that was made in face of it.
    const isOverruled = signals.gpc && chosen !== undefined && decided?.fingerprint !== chosen;
    for (const service of category.services) {
      const own = isBarred || isOverruled ? undefined : current?.services[service.id];
      services[service.id] = category.essential
        ? "granted"
        : isInUse(service)
          ? serviceState(own, decided, state)
          : "unasked";
    }
  }
  return Object.freeze({
    status: isPending ? "pending" : "decided",
    categories: Object.freeze(categories),
    services: Object.freeze(services),
    decidedAt: current?.day === undefined ? null : isoDay(current.day),
    reason,
    changedAt,
    signals,
  });
}

const NO_SIGNALS = signalsOf({});

/** What led to a state, and what else is known of the visitor. */
export interface Circumstances {
  readonly reason?: ConsentReason | null;
  readonly changedAt?: number | null;
  readonly signals?: Signals;
}
