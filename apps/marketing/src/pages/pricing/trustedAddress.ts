/**
 * The address of the checkout's script as a page under Trusted Types takes it; nothing else passes. In a browser without
 * Trusted Types it is the text itself. Throws a `TypeError` for another address.
 */
export function trustedAddress(src: string): string {
  if (typeof trustedTypes === "undefined") return src;
  policy ??= trustedTypes.createPolicy("callmissed-checkout", {
    createScriptURL(url) {
      if (!url.endsWith("/checkout.js")) throw new TypeError(`${url} is not the checkout's script.`);
      return url;
    },
  });
  return policy.createScriptURL(src) as string;
}

interface Policy {
  createScriptURL(url: string): unknown;
}

declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy }
  | undefined;

let policy: Policy | undefined;
