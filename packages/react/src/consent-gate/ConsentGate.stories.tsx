import { ConsentGate } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";

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
          "Renders its children while the visitor's consent allows the service, and a placeholder of the same size otherwise, on which the visitor may load it once or always.",
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
    const gate = canvasElement.querySelector<HTMLElement>(".cm-gate");
    await waitFor(() => expect(gate).toHaveFocus());
    await expect(gate?.getBoundingClientRect().height).toBe(before);
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
