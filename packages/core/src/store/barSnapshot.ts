import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { isAskable, isOffered } from "../declaration/lookup.js";
import type { ConsentSnapshot, ConsentState, Signals } from "../types.js";

/**
 * A snapshot that was read without some signals, under all of them: what may not be offered to this visitor is denied, as
 * if it had been read with them.
 */
export function barSnapshot(config: ConsentConfig, snapshot: ConsentSnapshot, signals: Signals): ConsentSnapshot {
  const categories: Record<string, ConsentState> = { ...snapshot.categories };
  const services: Record<string, ConsentState> = { ...snapshot.services };
  for (const category of config.categories) {
    if (!isAskable(category) || isOffered(category, signals)) continue;
    categories[category.id] = "denied";
    for (const { id, inUse } of category.services) if (inUse !== false) services[id] = "denied";
  }
  const isPending = config.categories.some((category) => isAskable(category) && categories[category.id] === "unasked");
  return Object.freeze({
    ...snapshot,
    status: isPending ? "pending" : "decided",
    categories: Object.freeze(categories),
    services: Object.freeze(services),
    signals,
  });
}
