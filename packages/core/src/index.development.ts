import { development } from "./diagnostics/development.js";
import { installDiagnostics } from "./errors/diagnostics.js";

// What bundlers take in development, by the export condition of that name: the same names, with checks and words.
installDiagnostics(development);

export * from "./index.js";
