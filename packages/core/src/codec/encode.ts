import type { Decision } from "../types.js";

/**
 * Writes a decision as the value of the consent cookie, in the grammar `v1(.d<day>)(.<category>-<0|1>(-<fingerprint>))…
 * (.s-<service>-<0|1>)…`: only `[A-Za-z0-9._-]` (BR-8), readable and writable by hand. `decode` gives the same decision back.
 */
export function encode(decision: Decision): string {
  const parts = ["v1"];
  if (decision.day !== undefined) parts.push(`d${decision.day}`);
  for (const [id, { granted, fingerprint }] of Object.entries(decision.categories)) {
    parts.push(`${id}-${granted ? 1 : 0}${fingerprint === undefined ? "" : `-${fingerprint}`}`);
  }
  for (const [id, granted] of Object.entries(decision.services)) {
    parts.push(`s-${id}-${granted ? 1 : 0}`);
  }
  return parts.join(".");
}
