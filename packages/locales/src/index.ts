export { resolveLocale } from "./resolveLocale.js";
export { scriptOf } from "./scripts.js";
export type { ScriptInfo } from "./scripts.js";
export type { BannerMessages, Direction, Locale, MessageKey, Messages, RestMessages } from "./types.js";
