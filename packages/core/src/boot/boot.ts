import { dayOf, isCurrent } from "../store/day.js";
import { readPreference } from "../preference/readPreference.js";
import { encode } from "../codec/encode.js";
import { chooseDecision } from "../storage/chooseDecision.js";
import { readCookies, writeCookie } from "../storage/documentCookie.js";
import { domainFor } from "../storage/domainFor.js";
import { allOf } from "../store/allOf.js";
import { categoryState } from "../store/categoryState.js";
import { serviceState } from "../store/serviceState.js";
import { applyTheme } from "../theme/applyTheme.js";
import { parseTheme, resolveTheme, systemIsDark } from "../theme/resolveTheme.js";
import type { CategoryDecision, ConsentState, Decision } from "../types.js";
import type { BootOptions } from "./bootOptions.js";
import { PRESSED } from "./pressed.js";

/**
 * What the inline script does before the first paint: it tells the style sheet whether the banner is to be shown, shows
 * the theme, and answers presses on the banner until the application does. It decides by the library's own functions, so
 * that the two cannot come to differ.
 */
export function boot(options: BootOptions, now: number): void {
  const decision = chooseDecision(readCookies(options.n));
  const current = decision && isCurrent(decision.day, now, options.m) ? decision : null;
  const { globalPrivacyControl: gpc } = navigator as { globalPrivacyControl?: boolean };
  const stateOf = (category: string): ConsentState => {
    const [asked = "", chosen] = options.c[category] ?? [];
    return categoryState(current?.categories[category], asked, chosen, gpc);
  };
  const isPending = Object.keys(options.c).some((category) => stateOf(category) === "unasked");
  document.documentElement.setAttribute("data-cm-status", isPending ? "pending" : "decided");
  answerPresses(options, current);

  if (options.a === null) return;
  let stored: string | null = null;
  if (options.t) {
    const [category, service] = options.t;
    // A theme under an essential category is not asked for, and may be read.
    const isAsked = category in options.c;
    const state = isAsked
      ? serviceState(current?.services[service], current?.categories[category], stateOf(category))
      : "granted";
    stored = readPreference("cm_theme", state);
  }
  applyTheme(resolveTheme(parseTheme(stored), systemIsDark()), options.a);
}

/**
 * Until the banner is live, a press on it is one decision, kept at once: the application finds it when it starts. What
 * opens the preference center elsewhere on the page is answered until the application has started, and a press on the
 * placeholder of an embed waits on its element.
 */
function answerPresses({ c, d, n, m, s }: BootOptions, current: Decision | null): void {
  addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element && target.closest("[data-cm-action]");
      const part = button && button.closest('[data-cm-layer="banner"],[data-cm-gate]');
      if (!button || (part || document.documentElement).hasAttribute("data-cm-live")) return;
      const action = button.getAttribute("data-cm-action");
      // The application opens the center for this address as soon as it can.
      if (action === "open-preferences") location.hash = "cm-preferences";
      // An embed's placeholder finds the press on its element when it comes to life.
      if (part) Object.assign(part, { [PRESSED]: action });
      if (!part || (action !== "accept-all" && action !== "reject-all")) return;
      const granted = action === "accept-all";
      const categories: Record<string, CategoryDecision> = {};
      const { globalPrivacyControl: gpc } = navigator as { globalPrivacyControl?: boolean };
      for (const id in c) {
        const [asked, chosen] = c[id] as BootOptions["c"][string];
        categories[id] = allOf(granted, asked, { earlier: current?.categories[id], chosen: gpc ? chosen : undefined });
      }
      const value = encode({ day: dayOf(Date.now()), categories, services: {} });
      writeCookie(n, value, { days: m, domain: domainFor(d ?? undefined, location.hostname), secure: s });
      document.documentElement.setAttribute("data-cm-status", "decided");
      window[PRESSED] = granted ? "banner-accept" : "banner-reject";
      dispatchEvent(new Event(PRESSED));
    },
    true,
  );
}
