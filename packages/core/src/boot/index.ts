export { bootScriptHash } from "./bootScriptHash.js";
export { createBootScript } from "./createBootScript.js";
export type { BootScriptOptions } from "./createBootScript.js";
