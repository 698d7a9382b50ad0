import { isRecent, remainingDays } from "./store/day.js";
import { encodeWithin } from "./codec/encodeWithin.js";
import { PRESSED } from "./boot/pressed.js";
import type { Consent, ConsentOptions, PreferencesSnapshot } from "./Consent.js";
import { createGlobal } from "./createGlobal.js";
import type { ConsentConfig } from "./declaration/ConsentConfig.js";
import { categoryOf, isInUse, isOffered, serviceOf, storedBy } from "./declaration/lookup.js";
import { createEnforcement } from "./enforcement/createEnforcement.js";
import { createReporter } from "./errors/createReporter.js";
import { messageOf } from "./errors/messageOf.js";
import { createLanguageStore } from "./language/createLanguageStore.js";
import { createPreference } from "./preference/createPreference.js";
import { watchElsewhere } from "./signals/watchElsewhere.js";
import { cleanHash, watchHash } from "./signals/watchHash.js";
import { chooseDecision } from "./storage/chooseDecision.js";
import { cookieStorage } from "./storage/cookieStorage.js";
import { createRenewal, isForgetful } from "./storage/createRenewal.js";
import { memoryStorage } from "./storage/memoryStorage.js";
import { createStore } from "./observable/createStore.js";
import { barSnapshot } from "./store/barSnapshot.js";
import { isAllowed } from "./store/isAllowed.js";
import { resolveSnapshot } from "./store/resolveSnapshot.js";
import { signalsOf } from "./store/signalsOf.js";
import { decide, decideAll } from "./store/transitions.js";
import { createThemeStore } from "./theme/createThemeStore.js";
import type { ThemeStore } from "./theme/createThemeStore.js";
import type { Condition, ConsentReason, ConsentSnapshot, Decision, Signals } from "./types.js";

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
  const onThrow = (error: unknown): void => report("CM204", messageOf(error), error);

  // What a server sent comes as data, and may have been made by an older one.
  const heard: Partial<Signals> = { ...options.initialSnapshot?.signals };
  // Without what only a browser knows, so that hydration begins with what the server rendered.
  const told = signalsOf({ ...heard, ...options.signals });
  const initial = options.initialSnapshot && barSnapshot(config, options.initialSnapshot, told);
  // Global Privacy Control comes by header, by script or by both: one of them is enough.
  const gpc = heard.gpc === true || (isBrowser && sendsGpc());
  let signals = signalsOf({ ...heard, ...options.signals, gpc: options.signals?.gpc ?? gpc }, (problem) =>
    report("CM208", problem),
  );
  let raw = storage.read();
  /** True from the moment that a write was not kept: memory is then all there is. */
  let isMemoryOnly = false;
  /** What our own writes of the last moment replaced: a browser that settles late shows it once more (WebKit). */
  const echoes = new Set<string>();
  let decision = chooseDecision(raw, (problem) => report("CM201", problem));
  const resolve = (reason: ConsentReason | null, changedAt: number | null = null): ConsentSnapshot =>
    resolveSnapshot(config, decision, now(), { reason, changedAt, signals });
  const store = createStore<ConsentSnapshot>(
    isBrowser || !initial ? resolve(null) : initial,
    initial ?? resolveSnapshot(config, null, now(), { signals: told }),
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
  const enforcement = createEnforcement({
    config,
    isAllowed: allows,
    report,
    onThrow,
    nonce,
    sweeps: !storage.isMemory,
    reload: options.reload ?? (() => location.reload()),
  });
  const renewal =
    config.form?.renews && isBrowser && !storage.isMemory
      ? createRenewal(config.form.path, () => running && refresh())
      : null;
  /** Whether the inline script stands on the page: it has been here, and no application yet. */
  const isBooted = isBrowser && hasOnRoot("data-cm-status") && !hasOnRoot("data-cm-live");
  /** What `start` attached; null while nothing is. */
  let running: { announce(): void; stop(): void } | null = null;
  let starts = 0;

  const take = (next: Decision | null, reason: ConsentReason, at = now()): void => {
    decision = next;
    store.set(resolve(reason, at));
  };

  /** Puts the decision that holds into the cookie once more. */
  const rewrite = (): void => {
    if (!decision) return;
    storage.write(encodeWithin(decision).value, remainingDays(decision.day, now(), config.cookie.maxAgeDays));
  };

  const keep = (next: Decision, reason: ConsentReason, at?: number): void => {
    const { value, decision: kept, isWhole } = encodeWithin(next);
    if (!isWhole) report("CM207", "");
    if (raw.length > 0) {
      echoes.add(raw.join("\n"));
      setTimeout(() => {
        echoes.clear();
        if (running) refresh();
      }, SETTLE_MS);
    }
    // The cookie first, before anything that could throw or wait (D-6).
    isMemoryOnly = !storage.write(value, remainingDays(kept.day, now(), config.cookie.maxAgeDays));
    raw = storage.read();
    if (isMemoryOnly) report("CM202", config.cookie.name);
    else renewal?.renew(value);
    take(kept, reason, at);
    running?.announce();
  };

  /** Takes back what a visitor who turns out to be a child had granted, for good: also for when nobody tells the age. */
  const protectChild = (): void => {
    // A page that is rendered ahead records nothing.
    if (signals.age !== "child" || decision === null || isPrerendering()) return;
    const { categories, services } = decision;
    const isGranted = config.categories.some(
      (category) =>
        !isOffered(category, signals) &&
        (categories[category.id]?.granted || category.services.some(({ id }) => services[id])),
    );
    if (isGranted) keep(decide(config, decision, {}, false, now(), signals), "signal-age");
  };

  const refresh = (reason: ConsentReason = "other-tab", at?: number): void => {
    const latest = storage.read();
    const value = latest.join("\n");
    if (!isMemoryOnly && value !== raw.join("\n")) {
      if (echoes.has(value)) return;
      if (decision && renewal?.hasTakenBack(value)) {
        // An answer that could not be stopped any more: no choice of anybody.
        rewrite();
        return;
      }
      renewal?.cancel();
      raw = latest;
      take(
        chooseDecision(raw, (problem) => report("CM201", problem)),
        reason,
        at,
      );
      protectChild();
    } else if (store.getSnapshot().status === "decided" && resolve(null).status === "pending") {
      // The page was open when the decision expired.
      take(decision, "other-tab");
    }
    ownTheme?.refresh();
    language.refresh();
  };

  /**
   * The choices that can be made, the others reported. Null where one is unknown, since then nothing is meant for sure; of
   * choices that somebody else made (`isForeign`) the known ones count all the same: a withdrawal may be among them.
   */
  const accept = (choices: unknown, isForeign = false): Record<string, boolean> | null => {
    // `window.cmConsent` is called by code that no type has seen.
    if (typeof choices !== "object" || choices === null) {
      report("CM203", String(choices));
      return null;
    }
    const accepted: Record<string, boolean> = {};
    for (const [id, granted] of Object.entries(choices)) {
      const category = categoryOf(config.categories, id);
      if (!category) {
        report("CM203", id);
        if (isForeign) continue;
        return null;
      }
      const service = serviceOf(config.categories, id);
      if (isOffered(category, signals) && (!service || isInUse(service))) accepted[id] = granted === true;
      else if (granted) report("CM205", id);
    }
    return accepted;
  };

  /** Decides what is named and leaves the rest; nothing at all where nothing of it can be decided. */
  const keepPart = (accepted: Record<string, boolean> | null, reason: ConsentReason): void => {
    if (!accepted || Object.keys(accepted).length === 0) return;
    keep(decide(config, decision, accepted, false, now(), signals), reason);
  };

  const consent: Consent = {
    config,
    nonce,
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
    acceptAll: (reason = "api") => keep(decideAll(config, true, now(), signals, decision), reason),
    rejectAll: (reason = "api") => keep(decideAll(config, false, now(), signals), reason),
    save(choices, reason = "api") {
      const accepted = accept(choices);
      if (accepted) keep(decide(config, decision, accepted, true, now(), signals), reason);
    },
    grant: (id, reason = "api") => keepPart(accept({ [id]: true }), reason),
    withdraw(id, reason = "api") {
      if (id === undefined) consent.rejectAll(reason);
      else keepPart(accept({ [id]: false }), reason);
    },
    applyExternal: (choices) => keepPart(accept(choices, true), "consent-manager"),
    setAge(age, { verifiedParent = null } = {}) {
      const next = signalsOf({ ...signals, age, verifiedParent }, (problem) => report("CM208", problem));
      // An age that is none is passed over; a token that is none counts as missing.
      if (next.age !== age || (next.age === signals.age && next.verifiedParent === signals.verifiedParent)) return;
      signals = next;
      take(decision, "signal-age");
      if (running) protectChild();
    },
    async clear(services) {
      await enforcement.clear(services);
      for (const [key, preference] of [
        ["cm_theme", ownTheme],
        ["cm_language", language],
      ] as const) {
        const service = storedBy(config.categories, "localStorage", key);
        if (service && services.includes(service.id)) preference?.reset();
      }
    },
    isAllowed: (condition) => allows(condition),
    when: (condition, run) => enforcement.when(condition, run),
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
    const showStatus = (): void => document.documentElement.setAttribute("data-cm-status", store.getSnapshot().status);
    const afterChange = (): void => {
      showStatus();
      enforcement.update();
      ownTheme?.consentChanged();
      language.consentChanged();
    };
    const onSuspect = (): void => {
      refresh();
      // What is not allowed may have been written by whatever caused the suspicion.
      enforcement.sweep();
    };

    const watch = watchElsewhere(`cm:${config.cookie.name}`, onSuspect);
    stops.push(watch.stop, store.subscribe(afterChange), watchHash(consent.preferences.open));
    /**
     * Completes a decision of these days that the inline script may have kept, on a page whose application never came: it
     * leaves the search for the domain and the answer of the server to this, for its size.
     */
    const settle = (): void => {
      if (!decision || isMemoryOnly || !isRecent(decision.day, now())) return;
      if (config.cookie.isProbed) rewrite();
      else if (isForgetful()) renewal?.renew(encodeWithin(decision).value);
    };
    // A press that the inline script answered while the banner was not live yet: as a rule it is in the cookie.
    const takePress = (): void => {
      const [action, time] = window[PRESSED] ?? [];
      delete window[PRESSED];
      if (action === undefined) {
        refresh();
        return;
      }
      const isAccepted = action === "accept-all";
      const reason = isAccepted ? "banner-accept" : "banner-reject";
      // Making the consent has read the cookie already: what is found there is told as what the press led to.
      if (store.getSnapshot().status === "decided") take(decision, reason, time);
      else refresh(reason, time);
      if (store.getSnapshot().status === "pending") {
        keep(decideAll(config, isAccepted, now(), signals, decision), reason, time);
      } else if (decision) {
        renewal?.renew(encodeWithin(decision).value);
      }
      watch.announce();
    };
    addEventListener(PRESSED, takePress);
    stops.push(() => removeEventListener(PRESSED, takePress));
    takePress();
    document.documentElement.setAttribute("data-cm-live", "");
    showStatus();
    if (ownTheme) stops.push(ownTheme.start());
    language.start();
    if (options.global ?? isBooted) {
      window.cmConsent = createGlobal(consent);
      stops.push(() => delete window.cmConsent);
    }
    const openGates = (): void => {
      // The visitor may have decided since the page was rendered ahead.
      refresh();
      settle();
      protectChild();
      enforcement.open();
    };
    // A page that is rendered ahead has no visitor yet: nothing is loaded before it is shown.
    if (isPrerendering()) {
      document.addEventListener("prerenderingchange", openGates, { once: true, signal: attached.signal });
    } else {
      openGates();
    }
    return {
      announce: watch.announce,
      stop() {
        attached.abort();
        enforcement.close();
        for (const stop of stops) stop();
      },
    };
  };

  for (const vendor of options.vendors ?? []) {
    try {
      vendor.connect(consent);
    } catch (error) {
      onThrow(error);
    }
  }
  return consent as unknown as Consent<Config>;
}

function isPrerendering(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

function hasOnRoot(attribute: string): boolean {
  return document.documentElement.hasAttribute(attribute);
}

/** Whether the browser sends Global Privacy Control. */
function sendsGpc(): boolean {
  return (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
}

/** How long a browser may take until its own processes agree on a cookie. */
const SETTLE_MS = 300;

const CLOSED: PreferencesSnapshot = Object.freeze({ isOpen: false, category: null });
