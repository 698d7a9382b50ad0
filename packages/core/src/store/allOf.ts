import type { CategoryDecision } from "../types.js";

/**
 * What "accept all" or "reject all" makes of one category.
 *
 * @param options.chosen The fingerprint of a choice in face of a signal that denies the category; undefined without one.
 */
export function allOf(
  granted: boolean,
  asked: string,
  { earlier, chosen }: { earlier?: CategoryDecision | undefined; chosen?: string | undefined },
): CategoryDecision {
  if (!granted || chosen === undefined) return { granted, fingerprint: asked };
  return earlier?.granted && earlier.fingerprint === chosen ? earlier : { granted: false, fingerprint: asked };
}
