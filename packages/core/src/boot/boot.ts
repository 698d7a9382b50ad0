import { isCurrent } from "../store/day.js";
import { readPreference } from "../preference/readPreference.js";
import { chooseDecision } from "../storage/chooseDecision.js";
import { readCookies } from "../storage/documentCookie.js";
import { categoryState } from "../store/categoryState.js";
import { serviceState } from "../store/serviceState.js";
import { applyTheme } from "../theme/applyTheme.js";
import { parseTheme, resolveTheme, systemIsDark } from "../theme/resolveTheme.js";
import type { ConsentState } from "../types.js";
import type { BootOptions } from "./bootOptions.js";

/**
 * What the inline script does before the first paint: it tells the style sheet whether the banner is to be shown, and
 * shows the theme. It decides by the library's own functions, so that the two cannot come to differ.
 */
export function boot(options: BootOptions, now: number): void {
  const decision = chooseDecision(readCookies(options.n));
  const current = decision && isCurrent(decision.day, now, options.m) ? decision : null;
  const stateOf = (category: string): ConsentState =>
    categoryState(current?.categories[category], options.c[category] ?? "");
  const isPending = Object.keys(options.c).some((category) => stateOf(category) === "unasked");
  document.documentElement.setAttribute("data-cm-status", isPending ? "pending" : "decided");

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
