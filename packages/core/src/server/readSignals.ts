import type { Signals } from "../types.js";

/**
 * Reads from a request's headers what the browser asks for: Global Privacy Control, which is on for exactly `Sec-GPC: 1`
 * (US-1). Hand the result to `readConsent`, so that the server and the page agree.
 *
 * @param headers A `Headers` object, or the plain object that Node's servers have, with names in lower case.
 */
export function readSignals(
  headers: { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>,
): Pick<Signals, "gpc"> {
  const value = typeof headers.get === "function" ? headers.get("sec-gpc") : Reflect.get(headers, "sec-gpc");
  return { gpc: value === "1" };
}
