import type { EarlyCommands } from "../vendors/Vendor.js";

declare const __CM_PUSH__: EarlyCommands["commands"];
/** Any name: the type is that of the one property that is needed. */
declare const __CM_QUEUE__: "queue";

/*
 * What the inline script tells a vendor before any of its code can run: each command goes into the queue that the vendor
 * reads when it is loaded, as the `arguments` object by which Google tells a command from a plain event.
 */
for (const command of __CM_PUSH__) {
  (function (..._command: unknown[]) {
    // oxlint-disable-next-line prefer-rest-params
    ((window as { queue?: unknown[] })[__CM_QUEUE__] ||= []).push(arguments);
  })(...command);
}
