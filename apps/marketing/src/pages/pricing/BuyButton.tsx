import { useState } from "react";
import { usePage } from "../../site/PageContext.js";
import { loadCheckout } from "./loadCheckout.js";
import type { Plan } from "./plans.js";

/** Buys one plan: fetches the checkout when it is pressed, and not before, then opens it. */
export function BuyButton({ plan }: { readonly plan: Plan }) {
  const { origins } = usePage();
  const [state, setState] = useState<"idle" | "opening" | "failed">("idle");

  async function buy() {
    if (state === "opening") return;
    setState("opening");
    try {
      const checkout = await loadCheckout(`${origins.pay}/checkout.js`);
      await checkout.open({
        amount: plan.price,
        plan: plan.name,
        returnUrl: `${origins.marketing}/pricing`,
      });
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <>
      <button type="button" className="button plan-buy" aria-disabled={state === "opening"} onClick={() => void buy()}>
        {state === "opening" ? "Opening Demo Pay…" : `Buy ${plan.name}`}
      </button>
      {state === "failed" ? (
        <p className="message message-bad" role="alert">
          Demo Pay did not answer, and nothing was charged. Check your connection, then press Buy again.
        </p>
      ) : null}
    </>
  );
}
