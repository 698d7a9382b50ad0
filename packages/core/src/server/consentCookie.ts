import { daysSince } from "../store/day.js";
import { encodeWithin } from "../codec/encodeWithin.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import type { Decision } from "../types.js";

/**
 * Writes a decision as the value of a `Set-Cookie` header, for a server that keeps it (a cookie that a response sets
 * outlives Safari's removal of what scripts have written). `Secure` unless `secure` is false, for plain http in
 * development.
 *
 * @param options.now Milliseconds since 1970. Default: the present.
 */
export function consentCookie(
  decision: Decision,
  config: ConsentConfig,
  options: { secure?: boolean; now?: number } = {},
): string {
  const { name, domain, maxAgeDays, secure } = config.cookie;
  const attributes = ["Path=/", "SameSite=Lax"];
  if (domain !== undefined) attributes.push(`Domain=${domain}`);
  if (decision.day !== undefined) {
    const age = Math.max(0, daysSince(decision.day, options.now ?? Date.now()));
    attributes.push(`Max-Age=${Math.max(0, maxAgeDays - age) * 86_400}`);
  }
  if (secure || options.secure !== false) attributes.push("Secure");
  return [`${name}=${encodeWithin(decision).value}`, ...attributes].join("; ");
}
