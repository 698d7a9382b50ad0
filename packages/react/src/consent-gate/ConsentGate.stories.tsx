import { ConsentGate } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { StoryVisitor } from "../../../../.storybook/StoryVisitor.js";

const meta = {
  title: "Components/ConsentGate",
  component: ConsentGate,
  args: {
    service: "video",
    title: "Your first callback, in two minutes",
    aspectRatio: "16 / 9",
    children: (
      <iframe
        title="Your first callback"
        sandbox=""
        srcDoc={`<!doctype html><html lang="en"><title>Your first callback</title><body style="margin:0;display:grid;place-items:center;height:100vh;background:#0a4a41;color:#fff;font:600 20px sans-serif"><main><h1 style="font:inherit">The guide plays here</h1></main></body></html>`}
        style={{ inlineSize: "100%", blockSize: "100%", border: 0 }}
      />
    ),
  },
  argTypes: {
    service: { control: "text", description: "The id of the service that the children belong to." },
    title: { control: "text", description: "What is shown there." },
    aspectRatio: {
      control: "text",
      description: "The shape of the place, in CSS, so that nothing moves when it is filled.",
      table: { defaultValue: { summary: "16 / 9" } },
    },
    when: {
      control: "inline-radio",
      options: ["granted", "interaction"],
      description: "What lets the children in: the visitor's consent, or the visitor's press in any case.",
      table: { defaultValue: { summary: "granted" } },
    },
    action: { control: "text", description: 'The words on the one button of `when="interaction"`.' },
    className: { control: "text", description: "A class of your own, beside ours." },
    children: { control: false, description: "The embed. It is not rendered, and nothing requested, before consent." },
  },
  decorators: [
    (Story) => (
      <main style={{ maxInlineSize: 720 }}>
        <Story />
      </main>
    ),
  ],
  parameters: {
    layout: "padded",
    docs: {
      description: {
        component:
          "Keeps what belongs to a service out of the page until the visitor lets it in, with a notice in its place that says who provides it, what it stores and which personal data it handles.",
      },
    },
  },
} satisfies Meta<typeof ConsentGate>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Placeholder: Story = {
  globals: { consent: "undecided" },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText("Embedded video comes from Demo Video")).toBeVisible();
    await expect(canvasElement.querySelector("[data-cm-gate]")).toHaveAttribute("data-cm-gate", "video");
    await expect(canvas.getByText("video_visitor")).toBeVisible();
    await expect(canvasElement.querySelector("iframe")).toBeNull();
  },
};

export const Granted: Story = {
  globals: { consent: "accepted" },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByTitle("Your first callback")).toBeVisible();
    await expect(canvasElement.querySelector("[data-cm-gate]")).toBeNull();
  },
};

export const LoadedOnce: Story = {
  globals: { consent: "rejected" },
  parameters: { docs: { description: { story: "Loaded for this time; nothing is granted." } } },
  play: async ({ canvas, canvasElement }) => {
    const before = canvasElement.querySelector(".cm-gate")?.getBoundingClientRect().height;
    await userEvent.click(await canvas.findByRole("button", { name: "Load once" }));
    await expect(await canvas.findByTitle("Your first callback")).toBeVisible();
    await expect(window.cmConsent?.get().services).toMatchObject({ video: "denied" });
    await expect(canvasElement.querySelector(".cm-gate")?.getBoundingClientRect().height).toBe(before);
  },
};

export const LoadedAlways: Story = {
  globals: { consent: "rejected" },
  parameters: { docs: { description: { story: "Grants this one service, and no other of its category." } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Always load" }));
    await expect(await canvas.findByTitle("Your first callback")).toBeVisible();
    await expect(window.cmConsent?.get().services).toMatchObject({ video: "granted", playground: "denied" });
  },
};

export const Dark: Story = { globals: { consent: "undecided", theme: "dark" } };

export const Phone: Story = {
  globals: { consent: "undecided", viewport: { value: "narrow", isRotated: false } },
  parameters: {
    docs: { description: { story: "Where the words need more than the embed's shape, the place grows." } },
  },
  play: async ({ canvas, canvasElement }) => {
    const button = await canvas.findByRole("button", { name: "Always load" });
    const gate = canvasElement.querySelector(".cm-gate") as Element;
    await expect(button.getBoundingClientRect().bottom).toBeLessThan(gate.getBoundingClientRect().bottom);
  },
};

export const Urdu: Story = { globals: { consent: "undecided", language: "ur-IN" } };

const card = {
  blockSize: "auto",
  padding: 20,
  border: "1px solid var(--cm-border)",
  borderRadius: 18,
  background: "var(--cm-surface)",
} as const;

/** A checkout in a card: the notice is inline, and what was loaded can be closed again. */
const Checkout = (): ReactElement => (
  <section style={card}>
    <h2 lang="en" style={{ marginBlock: "0 12px" }}>
      Team plan, ₹1,499 a month
    </h2>
    <ConsentGate service="checkout" title="Pay by card or UPI" when="interaction" action="Pay ₹1,499">
      {({ close }) => (
        <div lang="en" style={{ display: "grid", gap: 12, justifyItems: "start" }}>
          <label>
            Card number or UPI id <input style={{ font: "inherit", minBlockSize: 32 }} />
          </label>
          <button type="button" className="cm-button cm-button--quiet" onClick={close}>
            Cancel
          </button>
        </div>
      )}
    </ConsentGate>
  </section>
);

export const Interaction: Story = {
  globals: { consent: "accepted" },
  render: () => <Checkout />,
  parameters: {
    docs: {
      description: { story: "Checkout and sign-in: nothing is fetched before the press, whatever consent says." },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    const button = await canvas.findByRole("button", { name: "Pay ₹1,499" });
    await expect(button).toHaveAttribute("data-cm-action", "load-once");
    await expect(canvasElement.querySelector("input")).toBeNull();
  },
};

export const InteractionPressed: Story = {
  globals: { consent: "rejected" },
  render: () => <Checkout />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Pay ₹1,499" }));
    await waitFor(() => expect(canvas.getByLabelText("Card number or UPI id")).toHaveFocus());
    await userEvent.click(canvas.getByRole("button", { name: "Cancel" }));
    await waitFor(async () => expect(await canvas.findByRole("button", { name: "Pay ₹1,499" })).toHaveFocus());
    await userEvent.click(canvas.getByRole("button", { name: "Pay ₹1,499" }));
    await expect(await canvas.findByLabelText("Card number or UPI id")).toBeVisible();
  },
};

export const InteractionPhone: Story = {
  ...Interaction,
  globals: { consent: "undecided", viewport: { value: "narrow", isRotated: false } },
};

export const ForAChild: Story = {
  globals: { consent: "undecided" },
  parameters: {
    docs: { description: { story: "What may not be offered has no button, and says why." } },
  },
  render: (args) => (
    <StoryVisitor signals={{ age: "child" }}>
      <ConsentGate {...args} />
    </StoryVisitor>
  ),
  play: async ({ canvasElement }) => {
    const gate = within(canvasElement);
    await expect(await gate.findByText("For a child, a parent has to agree to this first.")).toBeVisible();
    await expect(gate.queryByRole("button")).toBeNull();
  },
};
