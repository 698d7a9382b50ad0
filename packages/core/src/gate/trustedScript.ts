interface Policy {
  createScript(text: string): unknown;
  createScriptURL(url: string): unknown;
}

declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScript(text: string): string; createScriptURL(url: string): string },
      ): Policy;
    }
  | undefined;

let policy: Policy | null | undefined;

/**
 * The Trusted Types policy through which a gated script gets its address or its text: both stood in the page's own markup.
 * Null in browsers without Trusted Types. A site whose CSP lists policies by name allows `callmissed-consent`.
 */
export function scriptPolicy(): Policy | null {
  if (policy !== undefined) return policy;
  const pass = (value: string): string => value;
  policy = null;
  try {
    if (typeof trustedTypes !== "undefined") {
      policy = trustedTypes.createPolicy("callmissed-consent", { createScript: pass, createScriptURL: pass });
    }
  } catch {
    // The page's list of policies leaves it out: what asks for one is then refused by the browser, and reported.
  }
  return policy;
}
