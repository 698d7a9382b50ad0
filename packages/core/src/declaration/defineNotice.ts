import { diagnostics } from "../errors/diagnostics.js";
import type { ConsentConfig } from "./ConsentConfig.js";
import type { NoticeFor } from "./Notice.js";

/**
 * Writes the notice of a declaration: who asks, whom to turn to, and the words for every category, service and kind of
 * personal data. What is missing or misspelt does not compile; while developing it throws a `ConsentError` (CM104, CM106,
 * CM109) that names the place. Returns the notice unchanged.
 */
export function defineNotice<Config extends ConsentConfig>(
  config: Config,
  notice: NoticeFor<Config["categories"]>,
): NoticeFor<Config["categories"]> {
  diagnostics()?.validateNotice(notice, config);
  return notice;
}
