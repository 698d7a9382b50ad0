import { boot } from "./boot.js";
import type { BootArguments } from "./boot.js";

declare const __CM_BOOT__: BootArguments;

boot(...__CM_BOOT__);
