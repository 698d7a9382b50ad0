import { decode } from "../codec/decode.js";
import type { Decision } from "../types.js";

/**
 * The decision that counts among the values of one cookie name: the latest, and among those of one day the one that grants
 * least. `onProblem` hears of every value that could not be read in full.
 */
export function chooseDecision(values: readonly string[], onProblem?: (problem: string) => void): Decision | null {
  let best: Decision | null = null;
  for (const value of values.slice(0, 8)) {
    const { decision, problems } = decode(value);
    for (const problem of problems) onProblem?.(problem);
    if (decision && (best === null || isBetter(decision, best))) best = decision;
  }
  return best;
}

function isBetter(a: Decision, b: Decision): boolean {
  const byDay = (a.day ?? "").localeCompare(b.day ?? "");
  return byDay === 0 ? grants(a) < grants(b) : byDay > 0;
}

function grants(decision: Decision): number {
  const flags = [
    ...Object.values(decision.categories).map(({ granted }) => granted),
    ...Object.values(decision.services),
  ];
  return flags.filter(Boolean).length;
}
