import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import type { ConsentStorage } from "./ConsentStorage.js";
import { readCookies, writeCookie } from "./documentCookie.js";
import { domainFor } from "./domainFor.js";

/** Keeps a decision in the consent cookie of the page. */
export function cookieStorage(config: ConsentConfig): ConsentStorage {
  const { name, secure } = config.cookie;
  return {
    read: () => readCookies(name),
    write(value, days) {
      const domain = domainFor(config.cookie.domain, location.hostname);
      writeCookie(name, value, { days, domain, secure });
      const kept = readCookies(name);
      if (domain === undefined || kept.length < 2) return kept.includes(value);
      // An older host-only cookie of the same name would speak beside the new one.
      writeCookie(name, "", { days: 0, domain: undefined, secure });
      return readCookies(name).includes(value);
    },
  };
}
