import { createScript } from "../gate/createScript.js";
import { discard } from "../gate/scriptQueue.js";

/**
 * Runs a script from an address, once a call, with the given attributes, the page's nonce and through the library's Trusted
 * Types policy. Resolves when it has run; rejects where it cannot be fetched or is taken back before it has run, and then
 * leaves no element behind.
 */
export async function loadScript(src: string, { attributes = {}, nonce, signal }: LoadScriptOptions): Promise<void> {
  const script = createScript({ src, attributes, nonce });
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`the script ${src} cannot be fetched`));
    });
    signal?.addEventListener("abort", () => {
      discard(script);
      reject(new Error(`the script ${src} was taken back`));
    });
    document.head.append(script);
  });
}

/** How a script is run. */
export interface LoadScriptOptions {
  /** Every attribute but the address: `integrity`, `crossorigin`, `async`, `data-…`. Default: none. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly nonce?: string | undefined;
  /** Takes the script back: it does not run any more where it has not. */
  readonly signal?: AbortSignal;
}
