import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { fingerprints } from "../declaration/fingerprint.js";
import { categoryOf, isAskable, storedBy } from "../declaration/lookup.js";
import type { BootArguments } from "./boot.js";

/** Takes from a declaration what the inline script needs; the attribute of the theme is null where the site shows its own. */
export function bootArguments(config: ConsentConfig, themeAttribute: string | null): BootArguments {
  const { name, maxAgeDays, domain = "" } = config.cookie;
  const asked = config.categories.filter(isAskable);
  const theme = themeAttribute === null ? undefined : storedBy(config.categories, "localStorage", "cm_theme");
  return [
    name,
    maxAgeDays,
    domain,
    asked.map((category) => [category.id, ...fingerprints(category)]),
    themeAttribute ?? "",
    theme?.id ?? "",
    theme ? asked.findIndex((category) => category === categoryOf(config.categories, theme.id)) : -1,
  ];
}
