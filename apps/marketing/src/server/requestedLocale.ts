import { resolveLocale, type Locale } from "@callmissed/consent-locales";
import { en } from "@callmissed/consent-locales/en";
import { locales } from "../locales.js";

/**
 * The language to speak to this visitor first: the one named in the address, else the one that they chose before, else
 * what the browser asks for.
 */
export function requestedLocale({ query, cookie, mayReadCookie, acceptLanguage }: LanguageWishes): Locale {
  const wishes = [query.get("lang"), mayReadCookie ? languageCookie(cookie) : null, acceptLanguage];
  for (const wish of wishes) {
    const locale = wish ? resolveLocale(wish, locales) : undefined;
    if (locale) return locale;
  }
  return en;
}

interface LanguageWishes {
  readonly query: URLSearchParams;
  /** The request's Cookie header. */
  readonly cookie: string | undefined;
  /** Whether the visitor's consent covers the language cookie. */
  readonly mayReadCookie: boolean;
  readonly acceptLanguage: string | undefined;
}

function languageCookie(header: string | undefined): string | null {
  return /(?:^|;\s*)cm_language=([a-z0-9-]{2,40})(?:;|$)/i.exec(header ?? "")?.[1] ?? null;
}
