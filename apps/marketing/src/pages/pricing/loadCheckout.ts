import { pageNonce } from "../../page-data.js";
import { trustedAddress } from "./trustedAddress.js";

/**
 * Fetches the payment organization's SDK, once for this page. Rejects where it cannot be had, and tries again when it
 * is next asked for.
 */
export function loadCheckout(src: string): Promise<Checkout> {
  return (loading ??= fetchCheckout(src).catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  }));
}

/** What the SDK puts on `window`. */
export interface Checkout {
  /**
   * Opens the payment organization's own checkout. `amount` is in rupees; after paying, the tab goes to `returnUrl` with
   * `?paid=` and the plan.
   */
  readonly open: (order: { amount: number; plan: string; returnUrl: string }) => unknown;
}

declare global {
  interface Window {
    DemoPay?: Checkout;
  }
}

let loading: Promise<Checkout> | undefined;

function fetchCheckout(src: string): Promise<Checkout> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const nonce = pageNonce();
    if (nonce) script.nonce = nonce;
    script.src = trustedAddress(src);
    script.addEventListener("load", () => {
      if (window.DemoPay) resolve(window.DemoPay);
      else reject(new Error(`${src} loaded, but brought no DemoPay.`));
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${src} could not be loaded.`));
    });
    document.head.append(script);
  });
}
