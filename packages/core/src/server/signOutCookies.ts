import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { itemsOf } from "../declaration/lookup.js";
import { matches } from "../declaration/pattern.js";
import type { StoredItem } from "../types.js";
import { requestDomain } from "./requestDomain.js";

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
  const items = (isGoing: boolean): StoredItem[] =>
    config.categories
      .flatMap(({ services }) => services)
      .filter(({ authentication }) => (authentication === true) === isGoing)
      .flatMap(itemsOf)
      .filter(({ kind, party }) => kind === "cookie" && party !== "third");
  const kept = [config.cookie.name, ...items(false).map(({ name }) => name)];
  const sent = (typeof cookieHeader === "string" ? cookieHeader : "")
    .split(";")
    .map((pair) => pair.split("=", 1)[0]?.trim() ?? "");

  const shared = requestDomain(config.cookie.domain, options.host);
  const domains = shared === undefined ? [""] : ["", `; Domain=${shared}`];
  const secure = options.secure === false ? "" : "; Secure";
  return items(true).flatMap(({ name, path = "/" }) => {
    const names = name.includes("*") ? sent.filter((one) => one !== "" && matches(name, one)) : [name];
    return names
      .filter((one) => !kept.some((pattern) => matches(pattern, one)))
      .flatMap((one) => domains.map((domain) => `${one}=; Max-Age=0; Path=${path}${domain}; SameSite=Lax${secure}`));
  });
}
