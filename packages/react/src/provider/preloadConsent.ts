import { loadNotice, loadNoticeTexts } from "@callmissed/consent";
import type { ConsentConfig, Notice } from "@callmissed/consent";
import { en } from "@callmissed/consent-locales/en";
import type { Locale } from "@callmissed/consent-locales";
import type { PreloadedMessages } from "../internal/copy/Copy.js";
import { loadViews } from "../internal/lazyView.js";

/**
 * Loads all that the components need to render in one go, for a server that does not wait: their code, the notice and the
 * words of one language. With the answer as props of `ConsentProvider` and the same `language`, `renderToString` has banner,
 * panel, policy and embeds in its HTML. Streams and prerendering wait by themselves. Rejects with what a loader threw.
 */
export async function preloadConsent(config: ConsentConfig, locale: Locale = en): Promise<PreloadedConsent> {
  const { tag } = locale;
  const [notice, banner, rest] = await Promise.all([
    loadNotice(config),
    locale.loadBanner(),
    locale.loadRest(),
    loadViews(),
  ]);
  const spoken = tag in notice.texts ? tag : "en";
  const texts = { ...notice.texts, [spoken]: await loadNoticeTexts(config, notice, tag) };
  return { notice: { ...notice, texts }, messages: { [tag]: { banner, rest } } };
}

/** What `preloadConsent` has loaded: props of `ConsentProvider`. */
export interface PreloadedConsent {
  readonly notice: Notice;
  readonly messages: PreloadedMessages;
}
