// @ts-check
import { html } from "../../http/html.mjs";
import { organisationPage } from "../organisationPage.mjs";
/** @import { Payment } from "./readPayment.mjs" */
/** @import { Visit } from "../../types.js" */

export const PAY_BRAND = Object.freeze({ brand: "Demo Pay", accent: "#0b6b4f" });

const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR", maximumFractionDigits: 2 });

/**
 * The hosted checkout. It may stand in a frame on CallMissed's pages; paying leads the whole tab back.
 * @param {Visit} visit
 * @param {object} details
 * @param {Payment} details.payment
 * @param {string} details.token What the form has to bring back.
 * @param {string} details.cookie
 */
export function checkoutPage({ origins, base }, { payment, token, cookie }) {
  const marketing = new URL(origins.marketing).origin;
  const amount = rupees.format(payment.amount).replace(/\.00$/, "");
  return organisationPage({
    ...PAY_BRAND,
    title: `Pay ${amount} to CallMissed`,
    frameAncestors: `'self' ${marketing}`,
    // Chromium holds the redirect after the form against this as well.
    formAction: `'self' ${marketing}`,
    cookies: [cookie],
    head: html`<script type="module" src="${base}/close.js"></script>`,
    main: html`<h1>CallMissed, ${payment.plan}</h1>
      <p class="amount">${amount}</p>
      <dl class="facts">
        <div>
          <dt>Paid to</dt>
          <dd>CallMissed (demo)</dd>
        </div>
        <div>
          <dt>Paid with</dt>
          <dd>Demo card ending in 4242</dd>
        </div>
      </dl>
      <form method="post" action="${base}/checkout" target="_top">
        <input type="hidden" name="payment" value="${token}" />
        <div class="actions">
          <button class="button">Pay ${amount}</button>
          <a class="button button-quiet" id="cancel" href="${payment.returnUrl}" target="_top">Cancel</a>
        </div>
      </form>
      <p class="muted">This is a demonstration: no card is asked for and no money moves.</p>`,
  });
}

/** The answer to a payment that cannot be made. */
export function refusedPaymentPage() {
  return organisationPage({
    ...PAY_BRAND,
    status: 400,
    title: "This payment cannot be made",
    frameAncestors: "*",
    main: html`<h1>This payment cannot be made</h1>
      <p>
        The request is incomplete or too old, or it leads back to a site that is no customer of Demo Pay. Start again
        from the page that you came from; nothing was charged.
      </p>`,
  });
}
