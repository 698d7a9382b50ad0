import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import type { VendorFacts } from "../vendors/Vendor.js";
import { bootArguments } from "./bootArguments.js";
import { bootTemplate, pushTemplate } from "./bootTemplate.js";

/**
 * Makes the script that stands inline and first in `<head>`: before anything is painted it sets `data-cm-status`, the
 * theme's attribute and `color-scheme` on `<html>`, and until the application comes it answers presses on the banner. The
 * text holds nothing of the visitor, so that one page serves everybody, and is the same for the same declaration, so that
 * its hash can stand in a policy (`bootScriptHash`); it is safe between `<script>` and `</script>`.
 */
export function createBootScript(config: ConsentConfig, options: BootScriptOptions = {}): string {
  const { themeAttribute = "data-theme", vendors = [] } = options;
  const early = vendors.flatMap((vendor) => vendor.early ?? []);
  const pushes = early.map(({ queue, commands }) =>
    pushTemplate.replace("__CM_PUSH__", () => literal(commands)).replace("__CM_QUEUE__", () => literal(queue)),
  );
  return pushes.join("") + bootTemplate.replace("__CM_BOOT__", () => literal(bootArguments(config, themeAttribute)));
}

/** How the inline script is made. */
export interface BootScriptOptions {
  /** The attribute that shows the theme; null where the site shows its own. Default: `data-theme`. */
  readonly themeAttribute?: string | null;
  /** Vendors whose first commands have to be there before any code of theirs, such as `googleConsentMode`. Default: none. */
  readonly vendors?: readonly Pick<VendorFacts, "early">[];
}

/** A value as code that cannot end the script element that it stands in. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
