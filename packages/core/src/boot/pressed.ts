/**
 * Where on `window` the inline script leaves the action that it answered, with its time in milliseconds since 1970, and the
 * event by which it tells an application that has started already. Where the browser keeps no cookie, this is all that
 * there is of the decision.
 */
export const PRESSED = "cmPressed";

declare global {
  interface Window {
    [PRESSED]?: readonly [action: string, time: number];
  }
}
