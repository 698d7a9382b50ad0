export { createBootScript } from "./createBootScript.js";
