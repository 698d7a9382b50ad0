import { installDiagnostics } from "../errors/diagnostics.js";
import { development } from "./development.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined;

// A server, a build or a test that does not say it is in production. The package has no side effects, so that bundlers leave
// this module out; in a browser without a bundler there is no `process`.
if (typeof process !== "undefined" && process.env.NODE_ENV !== "production") installDiagnostics(development);
