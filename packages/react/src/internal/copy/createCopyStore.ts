import { loadNotice, loadNoticeTexts } from "@callmissed/consent";
import type { Consent, Notice, NoticeTexts } from "@callmissed/consent";
import { resolveLocale } from "@callmissed/consent-locales";
import type { BannerMessages, Locale, RestMessages } from "@callmissed/consent-locales";
import type { i18n as I18n } from "i18next";
import type { Copy, CopyPart, CopyStore, PreloadedMessages } from "./Copy.js";
import { hostLanguageFor } from "./hostLanguageFor.js";

/**
 * Makes the copy of a page. The language is, in this order: the visitor's choice; that of the host's i18next, or the
 * visitor's own where the host does not speak it; the page's; the browser's; the first locale.
 *
 * A change of language is taken over whole, once all that is needed has arrived; until then, and where it fails, the
 * interface stays in the language that it has.
 */
export function createCopyStore(options: CopyOptions): CopyStore {
  const { consent, locales, i18n, pageLanguage } = options;
  const first = locales[0] as Locale;
  const needs = new Set<CopyPart>();
  const banners = new Map<string, BannerMessages>();
  const rests = new Map<string, RestMessages>();
  const texts = new Map<string, NoticeTexts>();
  /** What was tried in vain; it is not tried again for this page. */
  const failed = new Set<string>();
  const listeners = new Set<() => void>();
  let notice: Notice | null = options.notice ?? null;
  /** True once the host has switched its own language: from then on it leads. */
  let hostLeads = false;

  for (const [tag, words] of Object.entries(options.messages ?? {})) {
    if (words.banner) banners.set(tag, words.banner);
    if (words.rest) rests.set(tag, words.rest);
  }
  const takeReadyTexts = ({ tag }: Locale): void => {
    const ready = notice?.texts[tag] ?? notice?.texts.en;
    if (ready && typeof ready !== "function" && !texts.has(tag)) texts.set(tag, ready);
  };
  locales.forEach(takeReadyTexts);

  const pageLocale = (): Locale => resolveLocale(pageLanguage ?? [], locales) ?? first;
  const wanted = (): Locale => {
    const chosen = consent.language.getSnapshot();
    const own: readonly string[] = typeof navigator === "undefined" ? [] : navigator.languages;
    const host = i18n?.resolvedLanguage ?? i18n?.language;
    const isHostWanting =
      i18n !== undefined && !hostLeads && own[0] !== undefined && hostLanguageFor(i18n, own[0]) === undefined;
    const page = host === undefined || isHostWanting ? pageLanguage : host;
    return (
      resolveLocale(
        [chosen, page, ...own].filter((tag) => tag != null),
        locales,
      ) ?? first
    );
  };

  const copyIn = (locale: Locale, isServer: boolean): Copy => ({
    tag: locale.tag,
    direction: locale.direction,
    banner: banners.get(locale.tag) ?? null,
    rest: rests.get(locale.tag) ?? null,
    notice,
    texts: texts.get(locale.tag) ?? null,
    textsTag: notice && locale.tag in notice.texts ? locale.tag : "en",
    isServer,
  });
  let copy = copyIn(wanted(), false);
  let serverCopy = copyIn(pageLocale(), true);

  const isMissing = ({ tag }: Locale, part: CopyPart): boolean => {
    const there = part === "banner" ? banners : part === "rest" ? rests : texts;
    return !there.has(tag) && !failed.has(`${tag} ${part}`);
  };
  const loadPart = async (locale: Locale, part: CopyPart): Promise<void> => {
    const { tag } = locale;
    try {
      if (part === "banner") banners.set(tag, await locale.loadBanner());
      if (part === "rest") rests.set(tag, await locale.loadRest());
      if (part === "notice") {
        notice ??= await loadNotice(consent.config);
        locales.forEach(takeReadyTexts);
        if (!texts.has(tag)) texts.set(tag, await loadNoticeTexts(consent.config, notice, tag));
      }
    } catch (error) {
      failed.add(`${tag} ${part}`);
      const message = error instanceof Error ? error.message : String(error);
      consent.report(part === "notice" ? "CM403" : "CM402", part === "notice" ? message : tag, error);
    }
  };
  const underWay = new Map<string, Promise<void>>();
  const load = (locale: Locale, parts: Iterable<CopyPart>): Promise<unknown> | null => {
    const missing = [...parts].filter((part) => isMissing(locale, part));
    if (missing.length === 0) return null;
    return Promise.all(
      missing.map((part) => {
        const key = `${locale.tag} ${part}`;
        const running = underWay.get(key) ?? loadPart(locale, part).finally(() => underWay.delete(key));
        underWay.set(key, running);
        return running;
      }),
    );
  };

  const settle = async (): Promise<void> => {
    const locale = wanted();
    const loading = load(locale, needs);
    if (loading) await loading;
    if (wanted() !== locale) return;
    const next = copyIn(locale, false);
    // Words that failed leave the interface in the language that it has, where it has one.
    if ((copy.banner && !next.banner) || (copy.rest && !next.rest) || isSame(copy, next)) return;
    copy = next;
    for (const listener of [...listeners]) listener();
  };

  return {
    locales,
    getSnapshot: () => copy,
    getServerSnapshot() {
      // Whatever has been loaded by now, for whomever: a boundary may be hydrated long after the page.
      const latest = copyIn(pageLocale(), true);
      if (!isSame(serverCopy, latest)) serverCopy = latest;
      return serverCopy;
    },
    subscribe(listener) {
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    need(...parts) {
      for (const part of parts) needs.add(part);
      return settle();
    },
    needOnServer: (...parts) => load(pageLocale(), parts),
    choose(tag) {
      consent.language.setLanguage(tag);
      const own = i18n && hostLanguageFor(i18n, tag);
      if (i18n && own !== undefined && i18n.language !== own) void i18n.changeLanguage(own);
    },
    start() {
      const follow = (): void => void settle();
      const onHost = (): void => {
        hostLeads = true;
        follow();
      };
      i18n?.on("languageChanged", onHost);
      const stop = consent.language.subscribe(follow);
      follow();
      return () => {
        i18n?.off("languageChanged", onHost);
        stop();
      };
    },
  };
}

/** What the copy of a page is made of. */
export interface CopyOptions {
  readonly consent: Consent;
  /** At least one; the first is the last resort. */
  readonly locales: readonly Locale[];
  readonly i18n: I18n | undefined;
  readonly pageLanguage: string | undefined;
  readonly notice: Notice | undefined;
  readonly messages: PreloadedMessages | undefined;
}

function isSame(a: Copy, b: Copy): boolean {
  return (Object.keys(a) as (keyof Copy)[]).every((key) => a[key] === b[key]);
}
