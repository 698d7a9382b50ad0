import "./diagnostics/onServer.js";

// The declaration
export { defineConsent } from "./declaration/defineConsent.js";
export { defineNotice } from "./declaration/defineNotice.js";
export { loadNotice, loadNoticeTexts } from "./declaration/loadNotice.js";
export type {
  CategoryIdOf,
  ConsentConfig,
  ConsentDeclaration,
  ConsentIdOf,
  ServiceIdOf,
} from "./declaration/ConsentConfig.js";
export type { CategoryTexts, Notice, NoticeFor, NoticeTexts } from "./declaration/Notice.js";
export type { Register, RegisteredConfig } from "./register.js";

// The consent of a page
export { createConsent } from "./createConsent.js";
export type { Consent, ConsentOptions, PreferencesSnapshot, PreferencesStore } from "./createConsent.js";
export type { ConsentGlobal } from "./createGlobal.js";
export type { GatedCallback } from "./gate/createCallbackGate.js";
export type { ThemeSnapshot, ThemeStore } from "./theme/createThemeStore.js";
export type { Theme, ThemePreference } from "./theme/resolveTheme.js";
export type { LanguageStore } from "./language/createLanguageStore.js";

// Where it is kept
export { memoryStorage } from "./storage/memoryStorage.js";
export type { ConsentStorage } from "./storage/ConsentStorage.js";

// The server
export { readConsent } from "./server/readConsent.js";
export { consentCookie } from "./server/consentCookie.js";

// Errors
export { ConsentError } from "./errors/ConsentError.js";
export type { ErrorCode } from "./errors/messages.js";

// The vocabulary
export { isAskable, isInUse } from "./declaration/lookup.js";
export type {
  CategoryDecision,
  CategoryDeclaration,
  Condition,
  ConsentReason,
  ConsentSnapshot,
  ConsentState,
  CookieOptions,
  Decision,
  ReadableStore,
  ServiceDeclaration,
  StorageKind,
  StoredItem,
} from "./types.js";
