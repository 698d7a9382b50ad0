/** What the demo server needs of the dashboard's declaration, built into one file that needs no other. */
export { answerConsent, consentPath } from "./answerConsent.js";
export { sessionEnds } from "./sessionEnds.js";
