import { PageHead } from "../../site/PageHead.js";
import { usePage } from "../../site/PageContext.js";
import { rupees } from "../../site/rupees.js";
import { BuyPlan } from "./BuyPlan.js";
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
              <BuyPlan plan={plan} />
            </li>
          ))}
        </ul>
        <PlanTable />
        <Questions />
      </div>
    </>
  );
}
