import type { AgeSignal, Signals } from "../types.js";

/** Signals completed and made safe: what is not one of the known values counts as not given, and goes to `onProblem`. */
export function signalsOf(given: Partial<Signals> | null | undefined, onProblem?: (problem: string) => void): Signals {
  const { gpc, age = "unknown", verifiedParent = null } = given ?? {};
  const isAge = AGES.includes(age);
  const isToken = verifiedParent === null || (typeof verifiedParent === "string" && verifiedParent !== "");
  if (!isAge) onProblem?.(`age: ${age}`);
  if (!isToken) onProblem?.("verifiedParent");
  return Object.freeze({
    gpc: gpc === true,
    age: isAge ? age : "unknown",
    verifiedParent: isToken ? verifiedParent : null,
  });
}

const AGES: readonly AgeSignal[] = ["adult", "child", "unknown"];
