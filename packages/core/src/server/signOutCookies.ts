import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { expiredCookies } from "./expiredCookies.js";

/**
 * The `Set-Cookie` values that expire, by name, the cookies of services declared with `authentication: true`: for the answer
 * to a sign-out. The consent cookie is never among them (BR-7); `Clear-Site-Data: "cookies"` would take it along.
 *
 * @param cookieHeader The request's `Cookie` header, which says what a declared pattern stands for here.
 * @param options.host The host of the request: where it lies under the declared domain, cookies of that domain are expired
 *   too. Default: it is taken to lie there.
 * @param options.secure Whether to write `Secure`, without which a `Secure` cookie stays. Default: true.
 * @returns One value for each cookie and place; none where nothing is declared for authentication.
 */
export function signOutCookies(
  cookieHeader: string | null | undefined,
  config: ConsentConfig,
  options: { host?: string; secure?: boolean } = {},
): string[] {
  return expiredCookies(config, ({ authentication }) => authentication === true, { cookieHeader, ...options });
}
