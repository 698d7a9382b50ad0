import { ConsentGate } from "@callmissed/consent-react";
import { useState } from "react";
import { Checkout } from "./Checkout.js";
import type { Plan } from "./plans.js";

/**
 * The way to buy a plan: who takes the payment and what that stores, and one button. Nothing is asked of the payment
 * organization before that button is pressed.
 */
export function BuyPlan({ plan }: { readonly plan: Plan }) {
  const [failed, setFailed] = useState(false);
  return (
    <div className="plan-buy">
      <ConsentGate service="checkout" when="interaction" title={`Payment for ${plan.name}`} action={`Buy ${plan.name}`}>
        {({ close }) => (
          <Checkout
            plan={plan}
            onBegin={() => setFailed(false)}
            onEnd={close}
            onFail={() => {
              setFailed(true);
              close();
            }}
          />
        )}
      </ConsentGate>
      <noscript>
        <p className="small">Demo Pay opens its checkout by JavaScript, which is off in this browser.</p>
      </noscript>
      {failed ? (
        <p className="message message-bad" role="alert">
          Demo Pay did not answer, and nothing was charged. Check your connection, then press Buy again.
        </p>
      ) : null}
    </div>
  );
}
