import "../diagnostics/onServer.js";

// What a server reads
export { readConsent } from "./readConsent.js";
export { readSignals } from "./readSignals.js";

// What it sets
export { consentCookie } from "./consentCookie.js";
export { signOutCookies } from "./signOutCookies.js";
export { pageHeaders } from "./pageHeaders.js";
export type { PageHeaders, PageHeadersOptions } from "./pageHeaders.js";

// The form
export { createConsentHandler } from "./createConsentHandler.js";
export type { ConsentHandler } from "./createConsentHandler.js";
export { createNodeConsentHandler } from "./createNodeConsentHandler.js";
export type { NodeConsentHandler, NodeRequest, NodeResponse } from "./createNodeConsentHandler.js";
export type { ConsentHandlerOptions } from "./createFormAnswer.js";
