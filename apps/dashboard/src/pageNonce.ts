/**
 * The nonce that this page's scripts run under, from the `<meta>` that the build writes; undefined on the development
 * server, which sets no policy. Browsers hide it from markup and selectors, not from the property.
 */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}
