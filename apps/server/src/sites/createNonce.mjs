// @ts-check
import { randomBytes } from "node:crypto";

/** A nonce for the scripts of one answer: 128 random bits, in the alphabet that a policy takes. */
export function createNonce() {
  return randomBytes(16).toString("base64");
}
