import { scriptPolicy } from "./trustedScript.js";

/**
 * Makes a script element that runs when it is put into the page: from an address or from code, with its attributes, a nonce
 * and through the library's Trusted Types policy. The `async` of the attributes is kept, and without it the order too: a
 * script made by script is async unless told otherwise.
 */
export function createScript({ src, code = "", attributes, nonce }: ScriptSource): HTMLScriptElement {
  const script = document.createElement("script");
  for (const [name, value] of Object.entries(attributes)) {
    try {
      script.setAttribute(name, value);
    } catch {
      // Trusted Types refuse an inline handler (`onload`), as a strict policy would; the script itself is none the worse.
    }
  }
  if (nonce) script.nonce = nonce;
  script.async = "async" in attributes;
  const policy = scriptPolicy();
  if (src !== undefined) script.src = (policy ? policy.createScriptURL(src) : src) as string;
  else script.text = (policy ? policy.createScript(code) : code) as string;
  return script;
}

/** What a script is made from. */
export interface ScriptSource {
  /** Its address. Default: it runs `code`. */
  readonly src?: string | undefined;
  readonly code?: string;
  /** Every other attribute: `type`, `async`, `defer`, `integrity`, `crossorigin`, `data-…`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly nonce?: string | undefined;
}
