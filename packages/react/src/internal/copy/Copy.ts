import type { Notice, NoticeTexts, ReadableStore } from "@callmissed/consent";
import type { BannerMessages, Direction, Locale, RestMessages } from "@callmissed/consent-locales";

/** What there is to read, in one language. What has not been loaded, because nothing has needed it, is null. */
export interface Copy {
  /** The language as a BCP-47 tag. */
  readonly tag: string;
  readonly direction: Direction;
  readonly banner: BannerMessages | null;
  readonly rest: RestMessages | null;
  readonly notice: Notice | null;
  readonly texts: NoticeTexts | null;
  /** The language of `texts`, which is English where the site has not translated its declaration. */
  readonly textsTag: string;
  /** True while hydration, or a server, renders: then the words have to be those of the page's own language. */
  readonly isServer: boolean;
}

/** A part of the copy that can be asked for on its own. */
export type CopyPart = "banner" | "rest" | "notice";

/** The copy of a page: it follows the visitor's language, and loads only what is needed. */
export interface CopyStore extends ReadableStore<Copy> {
  readonly locales: readonly Locale[];
  /** Loads parts, now and in every language that follows. Resolves when they are there or have failed. */
  need(...parts: readonly CopyPart[]): Promise<void>;
  /** Loads parts in the page's own language; null where nothing more can be loaded. */
  needOnServer(...parts: readonly CopyPart[]): Promise<unknown> | null;
  /** The visitor's choice of language: a host's i18next follows where it speaks the language, and is left alone otherwise. */
  choose(tag: string): void;
  /** Follows the visitor's choice and the host's language. Returns how to stop. */
  start(): () => void;
}

/** Words handed in ready, by language, so that a server can render without waiting. */
export type PreloadedMessages = Readonly<
  Record<string, { readonly banner?: BannerMessages; readonly rest?: RestMessages }>
>;
