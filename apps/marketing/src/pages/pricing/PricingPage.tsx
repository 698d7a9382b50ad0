import { PageHead } from "../../site/PageHead.js";
import { usePage } from "../../site/PageContext.js";
import { rupees } from "../../site/rupees.js";
import { SiteLink } from "../../site/SiteLink.js";
import { BuyButton } from "./BuyButton.js";
import { PlanTable } from "./PlanTable.js";
import { plans } from "./plans.js";
import { Questions } from "./Questions.js";

/** The plans, what each holds, and the way to buy one. */
export function PricingPage() {
  const paid = usePage().query.get("paid");
  const bought = plans.find((plan) => plan.name === paid)?.name;
  return (
    <>
      <PageHead title="Plans and prices">
        The price you see is the price you pay: 18% GST is in it. Billed by the month, and stopped whenever you stop it.
      </PageHead>
      <div className="wrap page-body">
        {paid === null ? null : (
          <p className="message message-good" role="status">
            <strong>Thank you. Your payment has arrived{bought ? ` and ${bought} is yours` : ""}.</strong> This is a
            demo: no money has moved, and no receipt is sent.
          </p>
        )}
        <div className="aside-note">
          <h2 className="aside-title">Before you press Buy</h2>
          <p>
            Payments are handled by Demo Pay, which is another organisation. Nothing is asked of it until you press a
            Buy button. Then its checkout is loaded: Demo Pay sees your IP address and sets cookies of its own, under
            its own notice. The{" "}
            <SiteLink to="/cookies" className="link">
              cookies policy
            </SiteLink>{" "}
            lists them.
          </p>
        </div>
        <ul className="plain-list plans">
          {plans.map((plan) => (
            <li className="plan" key={plan.id}>
              <h2 className="plan-name">{plan.name}</h2>
              <p className="plan-for">{plan.for}</p>
              <p className="plan-price">
                <span className="plan-amount">{rupees(plan.price)}</span> a month
              </p>
              <ul className="plan-holds">
                <li>{plan.numbers === "1" ? "1 number" : `${plan.numbers} numbers`}</li>
                <li>{plan.rings} rings a month</li>
                <li>{plan.agents} people taking calls</li>
              </ul>
              <BuyButton plan={plan} />
            </li>
          ))}
        </ul>
        <PlanTable />
        <Questions />
      </div>
    </>
  );
}
