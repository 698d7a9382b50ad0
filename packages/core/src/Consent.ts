import type { CategoryIdOf, ConsentConfig, ConsentIdOf, ServiceIdOf } from "./declaration/ConsentConfig.js";
import type { ConsentError } from "./errors/ConsentError.js";
import type { Report } from "./errors/createReporter.js";
import type { GatedCallback } from "./gate/createCallbackGate.js";
import type { LanguageStore } from "./language/createLanguageStore.js";
import type { ConsentStorage } from "./storage/ConsentStorage.js";
import type { ThemeStore } from "./theme/createThemeStore.js";
import type { AgeSignal, Condition, ConsentReason, ConsentSnapshot, ReadableStore, Signals } from "./types.js";

/** The consent of a page. Ids are those of its declaration. */
export interface Consent<Config extends ConsentConfig = ConsentConfig> extends ReadableStore<
  ConsentSnapshot<CategoryIdOf<Config>, ServiceIdOf<Config>>
> {
  readonly config: Config;
  /** Whether the preference center is open, and at which category. */
  readonly preferences: PreferencesStore<CategoryIdOf<Config>>;
  readonly theme: ThemeStore;
  readonly language: LanguageStore;
  /** Tells of a fault as the store does: once, with a code. For what is built upon it. */
  readonly report: Report;
  /** The page's CSP nonce, for scripts that are loaded with consent. */
  readonly nonce: string | undefined;
  /** Grants every category that can be asked for. */
  acceptAll(reason?: ConsentReason): void;
  /** Denies every category that can be asked for. */
  rejectAll(reason?: ConsentReason): void;
  /**
   * Decides what is named, by category or service id, as a decision about everything that was shown: a category that was
   * never decided and is not named is denied. An id that is not declared is reported (CM203), and nothing is changed.
   */
  save(choices: Readonly<Partial<Record<ConsentIdOf<Config>, boolean>>>, reason?: ConsentReason): void;
  /** Grants one category or service, and decides nothing else. */
  grant(id: ConsentIdOf<Config>, reason?: ConsentReason): void;
  /** Withdraws one category or service, or, without an id, everything. */
  withdraw(id?: ConsentIdOf<Config>, reason?: ConsentReason): void;
  /**
   * Takes what a registered consent manager says for the visitor (IN-P6), by category or service id, and decides nothing
   * else. It counts as the visitor's own word: the latest of the two stands, so that a withdrawal there ends a grant made
   * here. An id that is not declared is reported (CM203), and the others count.
   */
  applyExternal(choices: Readonly<Partial<Record<ConsentIdOf<Config>, boolean>>>, source: ExternalSource): void;
  /**
   * Tells what the site knows of the visitor's age (IN-C11). With `child`, what tracks is denied at once and not offered,
   * and the rest only with a reference to a parent's verified consent. Other values are reported (CM208) and ignored.
   */
  setAge(age: AgeSignal, options?: { readonly verifiedParent?: string | null | undefined }): void;
  /**
   * Removes what the services of those ids keep on this device, as far as a page can, and brings theme and language back to
   * what they are without it. Essential services are passed over, and the decision is not changed. Resolves when it is gone, save a database that
   * code still holds open: that goes with its last connection.
   */
  clear(services: readonly ServiceIdOf<Config>[]): Promise<void>;
  /** Whether the condition is granted now. An id that is not declared is not. */
  isAllowed(condition: Condition<ConsentIdOf<Config>>): boolean;
  /**
   * Runs a callback while the condition is granted: once a grant, from the first `start()` on. What it returns is called
   * on withdrawal. The returned function takes it out again. With `null` it needs no consent, and runs once the page is
   * started and no longer rendered ahead: for what is only prepared, and asks nobody for anything.
   */
  when(condition: Condition<ConsentIdOf<Config>> | null, run: GatedCallback): () => void;
  /** Attaches gates, sweep, signals and theme to the page. Several starts share one, until the last is stopped. */
  start(): () => void;
}

/** How the consent of a page is made. */
export interface ConsentOptions {
  /** Where the decision is kept. Default: the consent cookie; on a server, memory. */
  readonly storage?: ConsentStorage;
  /** The present in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** Puts the consent at `window.cmConsent` while it is started. Default: whether the boot script stands on the page. */
  readonly global?: boolean;
  /** The page's CSP nonce, for gated scripts that have none of their own. */
  readonly nonce?: string;
  /** The attribute of `<html>` that shows the theme. Default: `data-theme`. */
  readonly themeAttribute?: string;
  /** A theme that the site has already: it is read and set through this store, and nothing is kept or shown by ours. */
  readonly theme?: ThemeStore;
  /** What the server read with `readConsent`, for hydration. */
  readonly initialSnapshot?: ConsentSnapshot;
  /** What is told of consent, each made with `defineVendor`. Default: none. */
  readonly vendors?: readonly ConnectedVendor[];
  /**
   * What is known of the visitor at the start. Default: the browser's own Global Privacy Control, and nothing of an age; what
   * `initialSnapshot` knows counts too.
   */
  readonly signals?: Partial<Signals>;
  /** Loads the page anew, where a withdrawn service is declared with `onWithdraw: "reload"`. Default: `location.reload()`. */
  readonly reload?: () => void;
  /** Hears of every fault, once each, also in production. */
  readonly onError?: (error: ConsentError) => void;
}

/** Who speaks for the visitor from outside. */
export interface ExternalSource {
  readonly source: "consent-manager";
  /** Under which number the consent manager is registered. */
  readonly registrationId?: string;
}

/** Something that is connected to a consent when it is made, such as a vendor. Returns how to take it out. */
export interface ConnectedVendor {
  connect(consent: Consent): () => void;
}

/** Whether the preference center is open, and at which category it was asked for. */
export interface PreferencesSnapshot {
  readonly isOpen: boolean;
  readonly category: string | null;
}

/** The open state of the preference center, in which banner, triggers, links and center meet. */
export interface PreferencesStore<Category extends string = string> extends ReadableStore<PreferencesSnapshot> {
  open(category?: Category): void;
  /** Closes it, and takes `#cm-preferences` out of the address. */
  close(): void;
}
