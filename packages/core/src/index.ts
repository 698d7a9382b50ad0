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
export type {
  ConnectedVendor,
  Consent,
  ConsentOptions,
  ExternalSource,
  PreferencesSnapshot,
  PreferencesStore,
} from "./Consent.js";
export type { ConsentGlobal } from "./createGlobal.js";
export type { GatedCallback } from "./gate/createCallbackGate.js";
export { gateScript } from "./gate/gateScript.js";
export type { GatedScript, ScriptGate } from "./gate/gateScript.js";
export type { ThemeSnapshot, ThemeStore } from "./theme/createThemeStore.js";
export type { Theme, ThemePreference } from "./theme/resolveTheme.js";
export type { LanguageStore } from "./language/createLanguageStore.js";

// What is told of it
export { defineVendor } from "./vendors/defineVendor.js";
export type {
  Vendor,
  VendorConsent,
  VendorContext,
  VendorDefinition,
  VendorFacts,
  VendorPart,
  VendorSteps,
} from "./vendors/Vendor.js";

// Where it is kept
export { memoryStorage } from "./storage/memoryStorage.js";
export type { ConsentStorage } from "./storage/ConsentStorage.js";

// What is on the device
export { listStored } from "./sweep/listStored.js";
export type { StoredEntry } from "./sweep/listStored.js";
export { signOut } from "./sweep/signOut.js";

// The server
export { readConsent } from "./server/readConsent.js";
export { readSignals } from "./server/readSignals.js";
export { consentCookie } from "./server/consentCookie.js";
export { signOutCookies } from "./server/signOutCookies.js";

// Errors
export { ConsentError } from "./errors/ConsentError.js";
export type { ErrorCode } from "./errors/messages.js";

// The vocabulary
export { isAskable, isDeniedByGpc, isInUse, isOffered } from "./declaration/lookup.js";
export type {
  AgeSignal,
  CategoryDecision,
  CategoryDeclaration,
  Condition,
  ConsentReason,
  ConsentSnapshot,
  ConsentState,
  CookieOptions,
  Decision,
  FormOptions,
  ReadableStore,
  ServiceDeclaration,
  Signals,
  StorageKind,
  StoredItem,
} from "./types.js";
