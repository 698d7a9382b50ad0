import { useEffect, useEffectEvent, useRef } from "react";
import { usePage } from "../../site/PageContext.js";
import { loadCheckout } from "./loadCheckout.js";
import type { Plan } from "./plans.js";

/**
 * Fetches the payment organization's checkout and opens it for one plan, as soon as this is rendered and once. Renders a
 * line that says so; the checkout itself is a dialog of its own.
 */
export function Checkout({ plan, onBegin, onEnd, onFail }: CheckoutProps) {
  const { origins } = usePage();
  const hasBegun = useRef(false);

  const begin = useEffectEvent(async () => {
    // StrictMode runs effects twice, and a second dialog over the first would be one too many.
    if (hasBegun.current) return;
    hasBegun.current = true;
    onBegin();
    try {
      const checkout = await loadCheckout(`${origins.pay}/checkout.js`);
      await checkout.open({ amount: plan.price, plan: plan.name, returnUrl: `${origins.marketing}/pricing` });
      onEnd();
    } catch {
      onFail();
    }
  });
  useEffect(() => {
    void begin();
  }, []);

  return (
    <p className="plan-opening" role="status">
      Opening Demo Pay…
    </p>
  );
}

interface CheckoutProps {
  readonly plan: Plan;
  readonly onBegin: () => void;
  /** Called when the visitor has closed the checkout. */
  readonly onEnd: () => void;
  /** Called when it could not be fetched or opened. */
  readonly onFail: () => void;
}
