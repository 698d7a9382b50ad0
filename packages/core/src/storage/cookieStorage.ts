import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import type { ConsentStorage } from "./ConsentStorage.js";
import { readCookies, writeCookie } from "./documentCookie.js";
import { domainFor } from "./domainFor.js";
import { domainsAbove } from "./domainsAbove.js";

/** Keeps a decision in the consent cookie of the page. */
export function cookieStorage(config: ConsentConfig): ConsentStorage {
  const { name, secure, isProbed } = config.cookie;
  return {
    read: () => readCookies(name),
    write(value, days) {
      const { hostname } = location;
      const domains = isProbed ? domainsAbove(hostname) : [domainFor(config.cookie.domain, hostname)];
      // A host-only one of the same value would pass for the one that a domain keeps.
      if (isProbed) writeCookie(name, "", { days: 0, domain: undefined, secure });
      // The decision itself is the probe: nothing else is ever written for it, and nothing before there is a decision.
      const domain = domains.find((one) => {
        writeCookie(name, value, { days, domain: one, secure });
        return readCookies(name).includes(value);
      });
      const kept = readCookies(name);
      if (domain === undefined || kept.length < 2) return kept.includes(value);
      // An older host-only cookie of the same name would speak beside the new one.
      writeCookie(name, "", { days: 0, domain: undefined, secure });
      return readCookies(name).includes(value);
    },
  };
}
