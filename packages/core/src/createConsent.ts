import { remainingDays } from "./store/day.js";
import { encodeWithin } from "./codec/encodeWithin.js";
import { PRESSED } from "./boot/pressed.js";
import { createGlobal } from "./createGlobal.js";
import type { CategoryIdOf, ConsentConfig, ConsentIdOf, ServiceIdOf } from "./declaration/ConsentConfig.js";
import { categoryOf, isAskable, isInUse } from "./declaration/lookup.js";
import type { ConsentError } from "./errors/ConsentError.js";
import { createReporter } from "./errors/createReporter.js";
import { createCallbackGate } from "./gate/createCallbackGate.js";
import type { GatedCallback } from "./gate/createCallbackGate.js";
import { createElementGate } from "./gate/createElementGate.js";
import type { ElementGate } from "./gate/createElementGate.js";
import { createLanguageStore } from "./language/createLanguageStore.js";
import type { LanguageStore } from "./language/createLanguageStore.js";
import { createPreference } from "./preference/createPreference.js";
import { watchElsewhere } from "./signals/watchElsewhere.js";
import { cleanHash, watchHash } from "./signals/watchHash.js";
import { chooseDecision } from "./storage/chooseDecision.js";
import type { ConsentStorage } from "./storage/ConsentStorage.js";
import { cookieStorage } from "./storage/cookieStorage.js";
import { domainFor } from "./storage/domainFor.js";
import { memoryStorage } from "./storage/memoryStorage.js";
import { createStore } from "./observable/createStore.js";
import { isAllowed } from "./store/isAllowed.js";
import { resolveSnapshot } from "./store/resolveSnapshot.js";
import { decide, decideAll } from "./store/transitions.js";
import { sweep } from "./sweep/sweep.js";
import { createThemeStore } from "./theme/createThemeStore.js";
import type { ThemeStore } from "./theme/createThemeStore.js";
import type { Condition, ConsentReason, ConsentSnapshot, Decision, ReadableStore } from "./types.js";

/**
 * Makes the consent of a page: the state, the verbs that change it, and what follows from a change. Several React roots may
 * share one. Making it reads the cookie and does nothing else; gates, sweep, signals and theme work between `start()` and
 * the function that it returns. On a server it holds no decision: hand the visitor's to the provider, by `readConsent`.
 */
export function createConsent<Config extends ConsentConfig>(
  config: Config,
  options: ConsentOptions = {},
): Consent<Config> {
  const { now = Date.now, nonce, themeAttribute = "data-theme" } = options;
  const isBrowser = typeof document !== "undefined";
  const storage = options.storage ?? (isBrowser ? cookieStorage(config) : memoryStorage());
  const report = createReporter(options.onError);
  const onThrow = (error: unknown): void =>
    report("CM204", error instanceof Error ? error.message : String(error), error);

  let raw = storage.read();
  /** True from the moment that a write was not kept: memory is then all there is. */
  let isMemoryOnly = false;
  let decision = chooseDecision(raw, (problem) => report("CM201", problem));
  const initial = options.initialSnapshot;
  const store = createStore<ConsentSnapshot>(
    isBrowser || !initial ? resolveSnapshot(config, decision, now()) : initial,
    initial ?? resolveSnapshot(config, null, now()),
    onThrow,
  );
  const preferences = createStore<PreferencesSnapshot>(CLOSED, CLOSED, onThrow);
  const ownTheme = options.theme
    ? null
    : createThemeStore(
        createPreference("cm_theme", config, store.getSnapshot, storage.isMemory),
        themeAttribute,
        onThrow,
      );
  const language = createLanguageStore(
    createPreference("cm_language", config, store.getSnapshot, storage.isMemory),
    onThrow,
  );
  const allows = (condition: Condition): boolean => isAllowed(store.getSnapshot(), condition);
  const isKnown = (id: string): boolean => categoryOf(config.categories, id) !== undefined;
  const callbacks = createCallbackGate(allows, onThrow);
  /** What `start` attached; null while nothing is. */
  let running: { announce(): void; stop(): void } | null = null;
  let starts = 0;
  let elements: ElementGate | null = null;

  const take = (next: Decision | null, reason: ConsentReason): void => {
    decision = next;
    store.set(resolveSnapshot(config, decision, now(), reason));
  };

  const keep = (next: Decision, reason: ConsentReason): void => {
    const { value, decision: kept, isWhole } = encodeWithin(next);
    if (!isWhole) report("CM207", "");
    // The cookie first, before anything that could throw or wait (D-6).
    isMemoryOnly = !storage.write(value, remainingDays(kept.day, now(), config.cookie.maxAgeDays));
    raw = storage.read();
    if (isMemoryOnly) report("CM202", config.cookie.name);
    take(kept, reason);
    running?.announce();
  };

  const refresh = (reason: ConsentReason = "other-tab"): void => {
    const latest = storage.read();
    if (!isMemoryOnly && latest.join("\n") !== raw.join("\n")) {
      raw = latest;
      take(
        chooseDecision(raw, (problem) => report("CM201", problem)),
        reason,
      );
    } else if (
      store.getSnapshot().status === "decided" &&
      resolveSnapshot(config, decision, now()).status === "pending"
    ) {
      // The page was open when the decision expired.
      take(decision, "other-tab");
    }
    ownTheme?.refresh();
    language.refresh();
  };

  /** The choices that can be made, the others reported; null where one is unknown, since then nothing is meant for sure. */
  const accept = (choices: Readonly<Record<string, boolean | undefined>>): Record<string, boolean> | null => {
    const accepted: Record<string, boolean> = {};
    for (const [id, granted] of Object.entries(choices)) {
      const category = categoryOf(config.categories, id);
      if (!category) {
        report("CM203", id);
        return null;
      }
      const service = category.services.find((one) => one.id === id);
      if (isAskable(category) && (!service || isInUse(service))) accepted[id] = granted === true;
      else if (granted) report("CM205", id);
    }
    return accepted;
  };

  const consent: Consent = {
    config,
    getSnapshot: store.getSnapshot,
    getServerSnapshot: store.getServerSnapshot,
    subscribe: store.subscribe,
    preferences: {
      getSnapshot: preferences.getSnapshot,
      getServerSnapshot: preferences.getServerSnapshot,
      subscribe: preferences.subscribe,
      open: (category) => preferences.set(Object.freeze({ isOpen: true, category: category ?? null })),
      close() {
        preferences.set(CLOSED);
        if (running) cleanHash();
      },
    },
    theme: options.theme ?? (ownTheme as ThemeStore),
    language,
    report,
    acceptAll: (reason = "api") => keep(decideAll(config, true, now()), reason),
    rejectAll: (reason = "api") => keep(decideAll(config, false, now()), reason),
    save(choices, reason = "api") {
      // `window.cmConsent` is called by code that no type has seen.
      if (typeof choices !== "object" || choices === null) {
        report("CM203", String(choices));
        return;
      }
      const accepted = accept(choices);
      if (accepted) keep(decide(config, decision, accepted, true, now()), reason);
    },
    grant(id, reason = "api") {
      const accepted = accept({ [id]: true });
      if (accepted && id in accepted) keep(decide(config, decision, accepted, false, now()), reason);
    },
    withdraw(id, reason = "api") {
      if (id === undefined) {
        keep(decideAll(config, false, now()), reason);
        return;
      }
      const accepted = accept({ [id]: false });
      if (accepted && id in accepted) keep(decide(config, decision, accepted, false, now()), reason);
    },
    isAllowed: (condition) => allows(condition),
    when: (condition, run) => callbacks.when(condition, run),
    start() {
      starts += 1;
      if (starts === 1 && isBrowser) running = attach();
      let isStopped = false;
      return () => {
        if (isStopped) return;
        isStopped = true;
        starts -= 1;
        if (starts > 0) return;
        running?.stop();
        running = null;
      };
    },
  };

  const attach = (): NonNullable<typeof running> => {
    const attached = new AbortController();
    const stops: (() => void)[] = [];
    const removeDenied = (): void => {
      if (storage.isMemory) return;
      sweep(
        config.categories,
        ({ id }) => !allows(id),
        config.cookie.name,
        domainFor(config.cookie.domain, location.hostname),
      );
    };
    const afterChange = (): void => {
      document.documentElement.setAttribute("data-cm-status", store.getSnapshot().status);
      callbacks.update();
      elements?.update();
      // After the callbacks, which may write their last word while they stop.
      removeDenied();
      ownTheme?.consentChanged();
      language.consentChanged();
    };
    const openGates = (): void => {
      if (attached.signal.aborted) return;
      removeDenied();
      callbacks.open();
      // One for the life of the consent: what a start has loaded, another does not load again.
      elements ??= createElementGate({ isAllowed: allows, isKnown, report, nonce });
      elements.start();
      stops.push(elements.stop);
    };

    const watch = watchElsewhere(`cm:${config.cookie.name}`, () => refresh());
    stops.push(watch.stop, store.subscribe(afterChange), watchHash(consent.preferences.open));
    // A press that the inline script answered while the banner was not live yet: as a rule it is in the cookie.
    const takePress = (): void => {
      const reason = window[PRESSED];
      delete window[PRESSED];
      refresh(reason);
      if (reason && store.getSnapshot().status === "pending") {
        keep(decideAll(config, reason === "banner-accept", now()), reason);
      }
    };
    addEventListener(PRESSED, takePress);
    stops.push(() => removeEventListener(PRESSED, takePress));
    takePress();
    document.documentElement.setAttribute("data-cm-live", "");
    document.documentElement.setAttribute("data-cm-status", store.getSnapshot().status);
    if (ownTheme) stops.push(ownTheme.start());
    language.start();
    if (options.global) {
      window.cmConsent = createGlobal(consent);
      stops.push(() => delete window.cmConsent);
    }
    // A page that is rendered ahead has no visitor yet: nothing is loaded before it is shown.
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener("prerenderingchange", openGates, { once: true, signal: attached.signal });
    } else {
      openGates();
    }
    return {
      announce: watch.announce,
      stop() {
        attached.abort();
        callbacks.close();
        for (const stop of stops) stop();
      },
    };
  };

  return consent as unknown as Consent<Config>;
}

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
  readonly report: ReturnType<typeof createReporter>;
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
  /** Whether the condition is granted now. An id that is not declared is not. */
  isAllowed(condition: Condition<ConsentIdOf<Config>>): boolean;
  /**
   * Runs a callback while the condition is granted: once a grant, from the first `start()` on. What it returns is called
   * on withdrawal. The returned function takes it out again.
   */
  when(condition: Condition<ConsentIdOf<Config>>, run: GatedCallback): () => void;
  /** Attaches gates, sweep, signals and theme to the page. Several starts share one, until the last is stopped. */
  start(): () => void;
}

/** How the consent of a page is made. */
export interface ConsentOptions {
  /** Where the decision is kept. Default: the consent cookie; on a server, memory. */
  readonly storage?: ConsentStorage;
  /** The present in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** Puts the consent at `window.cmConsent` while it is started. Default: false. */
  readonly global?: boolean;
  /** The page's CSP nonce, for gated scripts that have none of their own. */
  readonly nonce?: string;
  /** The attribute of `<html>` that shows the theme. Default: `data-theme`. */
  readonly themeAttribute?: string;
  /** A theme that the site has already: it is read and set through this store, and nothing is kept or shown by ours. */
  readonly theme?: ThemeStore;
  /** What the server read with `readConsent`, for hydration. */
  readonly initialSnapshot?: ConsentSnapshot;
  /** Hears of every fault, once each, also in production. */
  readonly onError?: (error: ConsentError) => void;
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

const CLOSED: PreferencesSnapshot = Object.freeze({ isOpen: false, category: null });
