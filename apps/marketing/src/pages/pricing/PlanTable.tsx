import { Scroller } from "../../site/Scroller.js";
import { plans } from "./plans.js";

/** The plans side by side, line by line. */
export function PlanTable() {
  return (
    <section aria-labelledby="compare-title">
      <h2 className="section-title" id="compare-title">
        Side by side
      </h2>
      <Scroller aria-labelledby="compare-title">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What you get</th>
              {plans.map((plan) => (
                <th scope="col" key={plan.id}>
                  {plan.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ title, read }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {plans.map((plan) => (
                  <td key={plan.id}>{read(plan)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

type Line = { readonly title: string; readonly read: (plan: (typeof plans)[number]) => string };

const lines: readonly Line[] = [
  { title: "Numbers of your own", read: (plan) => plan.numbers },
  { title: "Rings a month", read: (plan) => plan.rings },
  { title: "People taking calls", read: (plan) => plan.agents },
  { title: "IVR menus", read: (plan) => plan.menus },
  { title: "Recordings kept for", read: (plan) => plan.recordings },
  { title: "One minute of callback", read: () => "₹0.60" },
  { title: "One SMS reply", read: () => "₹0.18" },
];
