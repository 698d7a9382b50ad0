// @ts-check
/** @import { Origins } from "../../types.js" */

/** @typedef {{ amount: number, plan: string, returnUrl: string }} Payment Amount in rupees. */

const HIGHEST_AMOUNT = 1_000_000;

/**
 * The payment that a checkout's address asks for, or null where it is incomplete or would lead anywhere but back to
 * the marketing site.
 * @param {URLSearchParams} query
 * @param {Origins} origins
 * @returns {Payment | null}
 */
export function readPayment(query, origins) {
  const amount = Number(query.get("amount") ?? Number.NaN);
  const plan = (query.get("plan") ?? "").trim();
  const returnUrl = ownUrl(query.get("return"), origins.marketing);
  const isPlausible = amount > 0 && amount <= HIGHEST_AMOUNT && plan !== "" && plan.length <= 60;
  return isPlausible && returnUrl ? { amount, plan, returnUrl } : null;
}

/**
 * @param {string | null} text
 * @param {string} marketing
 */
function ownUrl(text, marketing) {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isOwn = url.origin === new URL(marketing).origin && url.username === "" && url.password === "";
  return isOwn ? url.href : null;
}
