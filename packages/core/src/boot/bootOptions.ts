import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { fingerprints } from "../declaration/fingerprint.js";
import { categoryOf, isAskable, storedBy } from "../declaration/lookup.js";

/** What the inline script needs of a declaration: short names, since every page carries them. */
export interface BootOptions {
  /** The name of the consent cookie. */
  readonly n: string;
  /** Days that a decision holds. */
  readonly m: number;
  /** The categories that can be asked for, and what each asks today: alone, and in face of a signal that denies it. */
  readonly c: Readonly<Record<string, readonly [asked: string, chosen?: string]>>;
  /** Under which category and service the theme is kept; null where the declaration keeps none. */
  readonly t: readonly [category: string, service: string] | null;
  /** The domain of the cookie; null for a host-only one. */
  readonly d: string | null;
  /** Whether the cookie's name has a prefix, which calls for `Secure`. */
  readonly s: boolean;
  /** The attribute that shows the theme; null where the site shows its own. */
  readonly a: string | null;
}

/** Takes from a declaration what the inline script needs. */
export function bootOptions(config: ConsentConfig, themeAttribute: string | null): BootOptions {
  const theme = storedBy(config.categories, "localStorage", "cm_theme");
  const category = theme && categoryOf(config.categories, theme.id);
  const asked = config.categories.filter(isAskable);
  return {
    n: config.cookie.name,
    m: config.cookie.maxAgeDays,
    c: Object.fromEntries(asked.map((one) => [one.id, fingerprints(one)])),
    t: theme && category ? [category.id, theme.id] : null,
    d: config.cookie.domain ?? null,
    s: config.cookie.secure,
    a: themeAttribute,
  };
}
