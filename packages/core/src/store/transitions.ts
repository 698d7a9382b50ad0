import { dayOf, isCurrent } from "./day.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { fingerprint } from "../declaration/fingerprint.js";
import { isAskable, isInUse } from "../declaration/lookup.js";
import type { CategoryDecision, CategoryDeclaration, Decision } from "../types.js";
import { categoryState } from "./categoryState.js";

/** Decides every category that can be asked for in the same way: "accept all" or "reject all". */
export function decideAll(config: ConsentConfig, granted: boolean, now: number): Decision {
  const categories: Record<string, CategoryDecision> = {};
  for (const category of config.categories) {
    if (isAskable(category)) categories[category.id] = decideCategory(category, granted);
  }
  return { day: dayOf(now), categories, services: {} };
}

/**
 * Decides what `choices` names, by category or service id, and leaves what was decided before as it was. With
 * `isWhole`, the decision is about everything that was shown: a category that is still unasked is denied, since what was
 * not chosen is not granted. A category's choice takes its services along, save those that are named themselves.
 */
export function decide(
  config: ConsentConfig,
  before: Decision | null,
  choices: Readonly<Record<string, boolean>>,
  isWhole: boolean,
  now: number,
): Decision {
  const current = before && isCurrent(before.day, now, config.cookie.maxAgeDays) ? before : null;
  const categories: Record<string, CategoryDecision> = {};
  const services: Record<string, boolean> = {};
  for (const category of config.categories) {
    if (!isAskable(category)) continue;
    const earlier = current?.categories[category.id];
    const isStale = earlier !== undefined && categoryState(earlier, fingerprint(category)) === "unasked";
    const kept = isStale ? undefined : earlier;
    const chosen = choices[category.id] ?? (isWhole && kept === undefined ? false : undefined);
    const decided = chosen === undefined ? kept : decideCategory(category, chosen);
    if (decided) categories[category.id] = decided;

    const keepsOwn = chosen === undefined && !isStale;
    for (const service of category.services) {
      if (!isInUse(service)) continue;
      const own = choices[service.id] ?? (keepsOwn ? current?.services[service.id] : undefined);
      if (own !== undefined && own !== decided?.granted) services[service.id] = own;
    }
  }
  // A partial decision does not prolong the rest, which nobody was asked about.
  const day = current && !isWhole ? current.day : dayOf(now);
  return day === undefined ? { categories, services } : { day, categories, services };
}

function decideCategory(category: CategoryDeclaration, granted: boolean): CategoryDecision {
  return { granted, fingerprint: fingerprint(category) };
}
