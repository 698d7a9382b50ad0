/**
 * Where on `window` the inline script leaves which button it answered a press on, and the event by which it tells an
 * application that has started already. Where the browser keeps no cookie, this is all that there is of the decision.
 */
export const PRESSED = "cmPressed";

declare global {
  interface Window {
    [PRESSED]?: "banner-accept" | "banner-reject";
  }
}
