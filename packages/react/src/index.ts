// The provider
export { ConsentProvider } from "./provider/ConsentProvider.js";
export type { ConsentProviderProps } from "./provider/ConsentProvider.js";
export { preloadConsent } from "./provider/preloadConsent.js";
export type { PreloadedConsent } from "./provider/preloadConsent.js";

// Components
export { ConsentBanner } from "./banner/ConsentBanner.js";
export type { ConsentBannerProps } from "./banner/ConsentBanner.js";
export { ConsentBootScript } from "./boot-script/ConsentBootScript.js";
export type { ConsentBootScriptProps } from "./boot-script/ConsentBootScript.js";
export { ConsentGate } from "./consent-gate/ConsentGate.js";
export type { ConsentGateProps } from "./consent-gate/ConsentGate.js";
export { ConsentScript } from "./consent-script/ConsentScript.js";
export type { ConsentScriptProps } from "./consent-script/ConsentScript.js";
export { CookiePolicy } from "./cookie-policy/CookiePolicy.js";
export type { CookiePolicyProps } from "./cookie-policy/CookiePolicy.js";
export { LanguagePicker } from "./language-picker/LanguagePicker.js";
export type { LanguagePickerProps } from "./language-picker/LanguagePicker.js";
export { PreferenceCenter } from "./preference-center/PreferenceCenter.js";
export { PreferencePanel } from "./preference-panel/PreferencePanel.js";
export type { PreferencePanelProps } from "./preference-panel/PreferencePanel.js";
export { PreferencesTrigger } from "./preferences-trigger/PreferencesTrigger.js";
export type { PreferencesTriggerProps } from "./preferences-trigger/PreferencesTrigger.js";
export { StoredData } from "./stored-data/StoredData.js";
export type { StoredDataProps } from "./stored-data/StoredData.js";
export { ThemeToggle } from "./theme-toggle/ThemeToggle.js";
export type { ThemeToggleProps } from "./theme-toggle/ThemeToggle.js";

// Hooks
export { useConsent } from "./hooks/useConsent.js";
export type { ConsentHandle, ConsentReading, RegisteredSnapshot } from "./hooks/useConsent.js";
export { useLanguage } from "./hooks/useLanguage.js";
export type { LanguageHandle } from "./hooks/useLanguage.js";
export { useTheme } from "./hooks/useTheme.js";
export type { ThemeHandle } from "./hooks/useTheme.js";

// What an application needs of the core, so that one install is enough
export {
  ConsentError,
  consentCookie,
  createConsent,
  defineConsent,
  defineNotice,
  defineVendor,
  memoryStorage,
  readConsent,
  readSignals,
  signOut,
  signOutCookies,
} from "@callmissed/consent";
export type {
  AgeSignal,
  Consent,
  ConsentConfig,
  ConsentOptions,
  ConsentSnapshot,
  ConsentState,
  Decision,
  Notice,
  NoticeTexts,
  Signals,
  Vendor,
  VendorDefinition,
} from "@callmissed/consent";
