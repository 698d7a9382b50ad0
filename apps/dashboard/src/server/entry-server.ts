/** What the demo server needs of the dashboard's declaration, built into one file that needs no other. */
export { sessionEnds } from "./sessionEnds.js";
