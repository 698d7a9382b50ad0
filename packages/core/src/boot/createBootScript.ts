import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { bootOptions } from "./bootOptions.js";
import { bootTemplate } from "./bootTemplate.js";

/**
 * Makes the script that stands inline and first in `<head>`: before anything is painted it sets `data-cm-status`, the
 * theme's attribute and `color-scheme` on `<html>`. The text holds nothing of the visitor, so that one page serves
 * everybody; it is safe between `<script>` and `</script>`.
 *
 * @param options.themeAttribute The attribute that shows the theme; null where the site shows its own. Default: `data-theme`.
 */
export function createBootScript(config: ConsentConfig, options: { themeAttribute?: string | null } = {}): string {
  const { themeAttribute = "data-theme" } = options;
  const literal = JSON.stringify(bootOptions(config, themeAttribute)).replaceAll("<", "\\u003c");
  return bootTemplate.replace("__CM_BOOT__", () => literal);
}
