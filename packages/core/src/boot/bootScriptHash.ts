/**
 * The hash of an inline script as a Content-Security-Policy names it, quotes included: `'sha256-…'`. For pages that are
 * served as files, where no nonce can be made for each answer; the script is the one that `createBootScript` returns.
 */
export async function bootScriptHash(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
