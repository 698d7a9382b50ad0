import { dayOf, isCurrent } from "./day.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { fingerprints } from "../declaration/fingerprint.js";
import { isAskable, isInUse, isOffered } from "../declaration/lookup.js";
import type { CategoryDecision, CategoryDeclaration, Decision, Signals } from "../types.js";
import { allOf } from "./allOf.js";
import { categoryState } from "./categoryState.js";
import { signalsOf } from "./signalsOf.js";

/**
 * Decides every category that can be asked for in the same way: "accept all" or "reject all". All is what may be offered to
 * this visitor, and no category that a Global Privacy Control signal denies: such a one is granted by name alone (US-3),
 * and "accept all" takes a grant of that kind in `before` along.
 */
export function decideAll(
  config: ConsentConfig,
  granted: boolean,
  now: number,
  signals: Signals = signalsOf({}),
  before: Decision | null = null,
): Decision {
  const current = before && isCurrent(before.day, now, config.cookie.maxAgeDays) ? before : null;
  const categories: Record<string, CategoryDecision> = {};
  for (const category of config.categories) {
    if (!isAskable(category)) continue;
    const [asked, chosen] = fingerprints(category);
    categories[category.id] = allOf(granted && isOffered(category, signals), asked, {
      earlier: current?.categories[category.id],
      chosen: signals.gpc ? chosen : undefined,
    });
  }
  return { day: dayOf(now), categories, services: {} };
}

/**
 * Decides what `choices` names, by category or service id, and leaves what was decided before as it was. With
 * `isWhole`, the decision is about everything that was shown: a category that is still unasked is denied, since what was
 * not chosen is not granted. A category's choice takes its services along, save those that are named themselves. What may
 * not be offered to this visitor is denied.
 */
export function decide(
  config: ConsentConfig,
  before: Decision | null,
  choices: Readonly<Record<string, boolean>>,
  isWhole: boolean,
  now: number,
  signals: Signals = signalsOf({}),
): Decision {
  const current = before && isCurrent(before.day, now, config.cookie.maxAgeDays) ? before : null;
  const categories: Record<string, CategoryDecision> = {};
  const services: Record<string, boolean> = {};
  for (const category of config.categories) {
    if (!isAskable(category)) continue;
    const [asked, chosenAgainst] = fingerprints(category);
    const earlier = current?.categories[category.id];
    const isStale = earlier !== undefined && categoryState(earlier, asked, chosenAgainst) === "unasked";
    const kept = isStale ? undefined : earlier;
    const isBarred = !isOffered(category, signals);
    const chosen = isBarred
      ? kept?.granted || isWhole
        ? false
        : undefined
      : (choices[category.id] ?? (isWhole && kept === undefined ? false : undefined));
    const plain = chosen === undefined ? kept : { granted: chosen, fingerprint: asked };
    const decided = isBarred ? plain : inFaceOfSignal(category, choices, signals, plain, chosenAgainst);
    if (decided) categories[category.id] = decided;

    const keepsOwn = chosen === undefined && !isStale;
    for (const service of category.services) {
      if (!isInUse(service) || isBarred) continue;
      const own = choices[service.id] ?? (keepsOwn ? current?.services[service.id] : undefined);
      if (own !== undefined && own !== decided?.granted) services[service.id] = own;
    }
  }
  // A partial decision does not prolong the rest, which nobody was asked about.
  const day = current && !isWhole ? current.day : dayOf(now);
  return day === undefined ? { categories, services } : { day, categories, services };
}

/** What is granted by name while the signal is on says so, and stands against it from then on. */
function inFaceOfSignal(
  category: CategoryDeclaration,
  choices: Readonly<Record<string, boolean>>,
  signals: Signals,
  decided: CategoryDecision | undefined,
  fingerprint: string | undefined,
): CategoryDecision | undefined {
  const isGrantedByName = [category, ...category.services].some(({ id }) => choices[id] === true);
  if (!signals.gpc || fingerprint === undefined || !isGrantedByName) return decided;
  const wasChosen = decided?.fingerprint === fingerprint && decided.granted;
  return { granted: choices[category.id] ?? wasChosen, fingerprint };
}
