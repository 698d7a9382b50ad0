// @ts-check
import { embeddedCookie } from "../../http/cookies.mjs";
import { readFields } from "../../http/readFields.mjs";
import { methodNotAllowed, redirectReply } from "../../http/replies.mjs";
import { createTokenStore, randomToken } from "../../state/createTokenStore.mjs";
import { checkoutPage, refusedPaymentPage } from "./checkoutPage.mjs";
import { readPayment } from "./readPayment.mjs";
/** @import { TokenStore } from "../../state/createTokenStore.mjs" */
/** @import { Payment } from "./readPayment.mjs" */
/** @import { Site, Visit } from "../../types.js" */

const HALF_HOUR = 30 * 60 * 1000;

/**
 * The checkout: `GET` shows it, `POST` pays once and leads back to the customer's site with `paid=<plan>`.
 * @returns {Site}
 */
export function createCheckout() {
  /** @type {TokenStore<Payment>} */
  const payments = createTokenStore({ ttl: HALF_HOUR });

  return (visit) => {
    if (visit.method === "GET") return show(visit);
    if (visit.method === "POST") return pay(visit);
    return methodNotAllowed("GET, HEAD, POST");
  };

  /** @param {Visit} visit */
  function show(visit) {
    const payment = readPayment(visit.query, visit.origins);
    if (!payment) return refusedPaymentPage();
    const cookie = embeddedCookie("pay_session", randomToken(), { path: visit.base || "/" });
    // The token and not the cookie holds the payment together: the cookie of a frame is not the cookie of the tab
    // that the form leads to.
    return checkoutPage(visit, { payment, token: payments.issue(payment), cookie });
  }

  /** @param {Visit} visit */
  async function pay(visit) {
    const payment = payments.take((await readFields(visit)).get("payment"));
    if (!payment) return refusedPaymentPage();
    const address = new URL(payment.returnUrl);
    address.searchParams.set("paid", payment.plan);
    return redirectReply(address.href);
  }
}
