import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { itemsOf } from "../declaration/lookup.js";
import { matches } from "../declaration/pattern.js";
import { domainsAbove } from "../storage/domainsAbove.js";
import type { ServiceDeclaration, StoredItem } from "../types.js";
import { requestDomain } from "./requestDomain.js";

/**
 * The `Set-Cookie` values that expire the first-party cookies of some services, by name: on the host, and on the declared
 * domain or, where none is declared, on every domain above the host that the browser takes. What another service has
 * declared stays, and so does the consent cookie.
 *
 * @param isGoing Whether a service's cookies go.
 * @param request.cookieHeader The request's `Cookie` header, which says what a declared pattern stands for here.
 * @param request.isSentOnly Whether a name without a pattern is passed over too where the request does not bear it.
 */
export function expiredCookies(
  config: ConsentConfig,
  isGoing: (service: ServiceDeclaration) => boolean,
  request: ExpiryRequest,
): string[] {
  const { cookieHeader, secure = true, isSentOnly = false } = request;
  const items = (wanted: boolean): StoredItem[] =>
    config.categories
      .flatMap(({ services }) => services)
      .filter((service) => isGoing(service) === wanted)
      .flatMap(itemsOf)
      .filter(({ kind, party }) => kind === "cookie" && party !== "third");
  const kept = [config.cookie.name, ...items(false).map(({ name }) => name)];
  const header = typeof cookieHeader === "string" ? cookieHeader : "";
  const sent = new Set(header.split(";").map((pair) => pair.split("=", 1)[0]?.trim() ?? ""));
  sent.delete("");

  const attributes = `; SameSite=Lax${secure ? "; Secure" : ""}`;
  const domains = domainsOf(config, request).map((domain) => `; Domain=${domain}`);
  const values = items(true).flatMap(({ name, path = "/" }) => {
    const names = name.includes("*") || isSentOnly ? [...sent].filter((one) => matches(name, one)) : [name];
    return names
      .filter((one) => !kept.some((pattern) => matches(pattern, one)))
      .flatMap((one) => ["", ...domains].map((domain) => `${one}=; Max-Age=0; Path=${path}${domain}${attributes}`));
  });
  return [...new Set(values)];
}

/** What is known of the request that is answered. */
export interface ExpiryRequest {
  readonly cookieHeader: string | null | undefined;
  /** Its host. Default: it is taken to lie under the declared domain. */
  readonly host?: string | undefined;
  /** Whether to write `Secure`, without which a `Secure` cookie stays. Default: true. */
  readonly secure?: boolean | undefined;
  readonly isSentOnly?: boolean;
}

function domainsOf({ cookie }: ConsentConfig, { host, isSentOnly }: ExpiryRequest): string[] {
  const declared = requestDomain(cookie.domain, host);
  if (declared !== undefined) return [declared];
  if (!isSentOnly || host === undefined) return [];
  return domainsAbove(host.replace(/:\d+$/, "").toLowerCase()).flatMap((domain) => domain ?? []);
}
