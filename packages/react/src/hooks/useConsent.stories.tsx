import { useConsent } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect, userEvent } from "storybook/test";

/** Shows what the hook reads, and calls the verbs that it hands out. */
function ConsentReader(): ReactElement {
  const { status, categories, decidedAt, acceptAll, rejectAll, save, withdraw } = useConsent();
  const { isAllowed } = useConsent("analytics");
  return (
    <main>
      <h1>What may run now</h1>
      <dl className="cm-facts">
        <div className="cm-fact">
          <dt className="cm-fact__name">status</dt>
          <dd className="cm-fact__value" data-testid="status">
            {status}
          </dd>
        </div>
        <div className="cm-fact">
          <dt className="cm-fact__name">decidedAt</dt>
          <dd className="cm-fact__value">{decidedAt ?? "null"}</dd>
        </div>
        {Object.entries(categories).map(([id, state]) => (
          <div key={id} className="cm-fact">
            <dt className="cm-fact__name">{id}</dt>
            <dd className="cm-fact__value" data-testid={id}>
              {state}
            </dd>
          </div>
        ))}
      </dl>
      <p data-testid="analytics-runs">{isAllowed ? "Analytics runs." : "Analytics does not run."}</p>
      <div className="cm-gate__actions">
        <button type="button" className="cm-button cm-button--quiet" onClick={acceptAll}>
          acceptAll()
        </button>
        <button type="button" className="cm-button cm-button--quiet" onClick={rejectAll}>
          rejectAll()
        </button>
        <button type="button" className="cm-button cm-button--quiet" onClick={() => save({ analytics: true })}>
          save(&#123; analytics: true &#125;)
        </button>
        <button type="button" className="cm-button cm-button--quiet" onClick={() => withdraw("analytics")}>
          withdraw("analytics")
        </button>
      </div>
    </main>
  );
}

const meta = {
  title: "Hooks/useConsent",
  component: ConsentReader,
  parameters: {
    layout: "padded",
    docs: {
      description: {
        component:
          '`useConsent()` reads the whole snapshot and hands out the verbs; `useConsent("analytics")` reads one category or service, and renders again only when that one changes.',
      },
    },
  },
} satisfies Meta<typeof ConsentReader>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Reader: Story = {
  globals: { consent: "undecided" },
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId("status")).toHaveTextContent("pending");
    await expect(canvas.getByTestId("analytics")).toHaveTextContent("unasked");
    await userEvent.click(canvas.getByRole("button", { name: "save({ analytics: true })" }));
    await expect(canvas.getByTestId("status")).toHaveTextContent("decided");
    await expect(canvas.getByTestId("functional")).toHaveTextContent("denied");
    await expect(canvas.getByTestId("analytics-runs")).toHaveTextContent("Analytics runs.");
    await userEvent.click(canvas.getByRole("button", { name: 'withdraw("analytics")' }));
    await expect(canvas.getByTestId("analytics-runs")).toHaveTextContent("Analytics does not run.");
    await userEvent.click(canvas.getByRole("button", { name: "acceptAll()" }));
    await expect(canvas.getByTestId("functional")).toHaveTextContent("granted");
    await expect(canvas.getByTestId("marketing")).toHaveTextContent("unasked");
  },
};

export const Rejected: Story = { globals: { consent: "rejected" } };
