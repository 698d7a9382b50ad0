import { remainingDays } from "../store/day.js";
import { encodeWithin } from "../codec/encodeWithin.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import type { Decision } from "../types.js";
import { requestDomain } from "./requestDomain.js";

/**
 * Writes a decision as the value of a `Set-Cookie` header, for a server that keeps it (a cookie that a response sets
 * outlives Safari's removal of what scripts have written). `Secure` unless `secure` is false, for plain http in
 * development.
 *
 * @param options.host The host of the request, with or without a port: where it does not lie under the declared domain (an
 *   IP, bare `localhost`) the cookie is host-only. Default: it is taken to lie there.
 * @param options.now Milliseconds since 1970. Default: the present.
 */
export function consentCookie(
  decision: Decision,
  config: ConsentConfig,
  options: { host?: string; secure?: boolean; now?: number } = {},
): string {
  const { name, domain, maxAgeDays, secure } = config.cookie;
  const attributes = ["Path=/", "SameSite=Lax"];
  const shared = requestDomain(domain, options.host);
  if (shared !== undefined) attributes.push(`Domain=${shared}`);
  const days = remainingDays(decision.day, options.now ?? Date.now(), maxAgeDays);
  if (days !== undefined) attributes.push(`Max-Age=${days * 86_400}`);
  if (secure || options.secure !== false) attributes.push("Secure");
  return [`${name}=${encodeWithin(decision).value}`, ...attributes].join("; ");
}
