import type { Direction } from "@callmissed/consent-locales";

/**
 * A name or an address for a sentence that runs from right to left: isolated from it (Unicode's FSI and PDI), so that its
 * own full stop and digits stay where they belong. Left to right it is left as it is.
 */
export function isolate(value: string, direction: Direction): string {
  return direction === "rtl" ? `\u2068${value}\u2069` : value;
}
