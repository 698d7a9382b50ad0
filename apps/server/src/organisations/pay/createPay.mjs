// @ts-check
import { fileURLToPath } from "node:url";
import { methodNotAllowed, notFound } from "../../http/replies.mjs";
import { serveStatic } from "../../http/serveStatic.mjs";
import { aboutPage } from "../aboutPage.mjs";
import { PAY_BRAND } from "./checkoutPage.mjs";
import { createCheckout } from "./createCheckout.mjs";
/** @import { Site } from "../../types.js" */

const BROWSER_FILES = fileURLToPath(new URL("browser", import.meta.url));

/**
 * Demo Pay: a payment gateway, with a script for its customers' sites and a checkout that it hosts itself.
 * @returns {Site}
 */
export function createPay() {
  const checkout = createCheckout();
  return async (visit) => {
    const { method, path } = visit;
    if (path === "/checkout") return checkout(visit);
    if (method !== "GET") return methodNotAllowed("GET, HEAD");
    if (path === "/checkout.js" || path === "/close.js") {
      return (await serveStatic(visit, BROWSER_FILES, { headers: SCRIPT_HEADERS })) ?? notFound();
    }
    return path === "/" ? aboutPage(ABOUT) : notFound();
  };
}

const SCRIPT_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

const ABOUT = {
  ...PAY_BRAND,
  text: "Demo Pay takes payments for other sites, in a checkout of its own.",
  cookie: "pay_session",
  purpose: "Keeping a payment together",
  lasts: "Until the browser closes",
};
