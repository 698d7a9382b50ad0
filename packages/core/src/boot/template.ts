import { boot } from "./boot.js";
import type { BootOptions } from "./bootOptions.js";

declare const __CM_BOOT__: BootOptions;

try {
  boot(__CM_BOOT__, Date.now());
} catch {
  // Without the script the page works, and nothing is granted: the application finds the decision when it starts.
}
