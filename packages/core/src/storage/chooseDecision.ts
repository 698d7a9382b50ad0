import { decode } from "../codec/decode.js";
import type { Decision } from "../types.js";

/**
 * The decision that counts among the values of one cookie name: the latest, and among those of one day the one that grants
 * least. `onProblem` hears of every value that could not be read in full.
 */
export function chooseDecision(values: readonly string[], onProblem?: (problem: string) => void): Decision | null {
  let best: Decision | null = null;
  let bestRank = -Infinity;
  for (const value of values) {
    const { decision, problems } = decode(value);
    for (const problem of problems) onProblem?.(problem);
    const rank = decision ? Number(decision.day ?? 0) * 1000 - grantsIn(value) : -Infinity;
    if (rank > bestRank) {
      best = decision;
      bestRank = rank;
    }
  }
  return best;
}

/** How many grants a value speaks of: at most 170 fit into one. */
function grantsIn(value: string): number {
  return value.split(/-1\b/).length - 1;
}
