import type { StoredItem } from "@callmissed/consent";
import type { Translate } from "./translator.js";

/** How long a stored item is kept, in words. */
export function formatDuration({ duration }: StoredItem, t: Translate): string {
  return typeof duration === "number" ? t("storage.days", { count: duration }) : t(`storage.${duration}`);
}
