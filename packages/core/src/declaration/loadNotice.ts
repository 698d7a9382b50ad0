import { diagnostics } from "../errors/diagnostics.js";
import type { ConsentConfig } from "./ConsentConfig.js";
import type { Notice, NoticeTexts } from "./Notice.js";
import { asRecord } from "./unknown.js";

/**
 * Loads the notice of a declaration, whether it is there or a function that loads it. Rejects with what the loader threw,
 * or while developing with a `ConsentError` where the notice does not fit the declaration.
 */
export async function loadNotice(config: ConsentConfig): Promise<Notice> {
  const source = config.notice;
  const loaded: unknown = typeof source === "function" ? await (source as () => Promise<unknown>)() : source;
  const notice = asRecord(loaded)?.["default"] ?? loaded;
  diagnostics()?.validateNotice(notice, config);
  return notice as Notice;
}

/** The words of a notice in a language; in English where it has none in that language. Rejects as `loadNotice` does. */
export async function loadNoticeTexts(config: ConsentConfig, notice: Notice, tag: string): Promise<NoticeTexts> {
  const entry = notice.texts[tag] ?? notice.texts.en;
  if (typeof entry !== "function") return entry;
  const loaded: unknown = await entry();
  const texts = asRecord(loaded)?.["default"] ?? loaded;
  diagnostics()?.validateTexts(texts, config, `notice.texts.${tag}`);
  return texts as NoticeTexts;
}
