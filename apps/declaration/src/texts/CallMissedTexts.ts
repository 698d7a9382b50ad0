import type { CategoryIdOf, NoticeTexts, ServiceIdOf } from "@callmissed/consent";
import type { consent } from "../consent.js";

/** The words that CallMissed's declaration calls for in each language. */
export type CallMissedTexts = NoticeTexts<
  CategoryIdOf<typeof consent>,
  ServiceIdOf<typeof consent>,
  "account" | "payment" | "ip" | "device" | "pages" | "analytics_id"
>;
