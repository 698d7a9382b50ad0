import { ConsentBanner, PreferenceCenter, PreferencePanel } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { StoryVisitor } from "../../../../.storybook/StoryVisitor.js";

const meta = {
  title: "Components/Signals",
  component: StoryVisitor,
  args: { children: null },
  argTypes: { children: { control: false }, signals: { control: "object" }, keeps: { control: false } },
  parameters: {
    layout: "fullscreen",
    page: true,
    docs: {
      story: { height: "720px" },
      description: {
        component:
          "What is known of a visitor beside their choices: a browser that sends Global Privacy Control is honored, and told so; a child is offered nothing that tracks.",
      },
    },
  },
} satisfies Meta<typeof StoryVisitor>;

export default meta;
type Story = StoryObj<typeof meta>;

const banner = (
  <>
    <ConsentBanner />
    <PreferenceCenter />
  </>
);
const panel = (
  <main style={{ maxInlineSize: 760, padding: 16 }}>
    <h1 lang="en">Settings</h1>
    <h2 lang="en">Privacy</h2>
    <PreferencePanel />
  </main>
);
const HONORED = /^Opt-out request honored: .* This stays off: Marketing\.$/;

export const GpcInTheBanner: Story = {
  args: { signals: { gpc: true }, children: banner },
  globals: { consent: "undecided" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("status")).toHaveTextContent(HONORED);
    await userEvent.click(canvas.getByRole("button", { name: "Manage preferences" }));
    const center = await within(document.body).findByRole("dialog");
    await expect(center.querySelector('[data-cm-signal="gpc"]')).toHaveTextContent(HONORED);
  },
};

export const GpcOnAPhone: Story = {
  args: { signals: { gpc: true }, children: <ConsentBanner /> },
  globals: { consent: "undecided", viewport: { value: "phone", isRotated: false } },
};

export const GpcInUrdu: Story = {
  args: { signals: { gpc: true }, children: <ConsentBanner /> },
  globals: { consent: "undecided", language: "ur-IN" },
};

export const GpcOverruled: Story = {
  args: { signals: { gpc: true }, children: panel },
  parameters: {
    page: false,
    docs: {
      description: { story: "The visitor's own choice, made by name, wins; the page says that the two differ." },
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("switch", { name: "Marketing" }));
    await userEvent.click(canvas.getByRole("button", { name: "Save choices" }));
    await expect(
      await canvas.findByText("You switched this on, although your browser sends Global Privacy Control."),
    ).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("switch", { name: "Marketing" })).toBeChecked());
  },
};

export const Child: Story = {
  args: { signals: { age: "child" }, children: panel },
  parameters: { page: false, docs: { description: { story: "Nothing is offered, and nothing is asked." } } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText("We never use this for children."))[0]).toBeVisible();
    await expect(canvas.queryByRole("switch")).toBeNull();
    await expect(canvas.queryByRole("button", { name: "Accept all" })).toBeNull();
  },
};

export const ChildWithAParent: Story = {
  args: { signals: { age: "child", verifiedParent: "token" }, children: panel },
  parameters: {
    page: false,
    docs: { description: { story: "With a parent's verified consent, what does not track is offered." } },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("switch", { name: "Functional" })).not.toBeChecked();
    await expect(canvas.queryByRole("switch", { name: "Analytics" })).toBeNull();
  },
};
