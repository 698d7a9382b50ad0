import type { CategoryIdOf, ConsentConfig, ServiceIdOf } from "../declaration/ConsentConfig.js";
import { chooseDecision } from "../storage/chooseDecision.js";
import { requestCookies } from "../storage/requestCookies.js";
import { resolveSnapshot } from "../store/resolveSnapshot.js";
import { signalsOf } from "../store/signalsOf.js";
import type { ConsentSnapshot, Signals } from "../types.js";

/**
 * Reads the visitor's consent from the `Cookie` header of a request, on a server of any kind.
 *
 * @param cookieHeader The header's value; null or undefined where the request has none.
 * @param now Milliseconds since 1970. Default: the present.
 * @param signals What else is known of the visitor: `readSignals(headers)`, and the age where an account tells it.
 * @returns The same snapshot that the page has. What cannot be read is not granted; it never throws.
 */
export function readConsent<Config extends ConsentConfig>(
  cookieHeader: string | null | undefined,
  config: Config,
  now: number = Date.now(),
  signals: Partial<Signals> = {},
): ConsentSnapshot<CategoryIdOf<Config>, ServiceIdOf<Config>> {
  const decision = chooseDecision(requestCookies(cookieHeader, config.cookie.name));
  return resolveSnapshot(config, decision, now, { signals: signalsOf(signals) });
}
