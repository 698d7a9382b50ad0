import { domainFor } from "../storage/domainFor.js";

/**
 * The `Domain` that a cookie of this declaration bears in an answer to a request of that host; undefined for a host-only
 * cookie. Ports and capitals do not count. A host that ends in a dot is another host to a browser, and lies under nothing.
 *
 * @param host The host of the request, with or without a port. Undefined: it is taken to lie under the declared domain.
 */
export function requestDomain(declared: string | undefined, host: string | undefined): string | undefined {
  return host === undefined ? declared : domainFor(declared, host.replace(/:\d+$/, "").toLowerCase());
}
