import { StoredData } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { StoryVisitor } from "../../../../.storybook/StoryVisitor.js";

const meta = {
  title: "Components/StoredData",
  component: StoredData,
  args: { headingLevel: 3 },
  argTypes: {
    headingLevel: {
      control: "inline-radio",
      options: [2, 3, 4],
      description: "The level of the categories' headings, one below the page's own heading.",
      table: { defaultValue: { summary: "3" } },
    },
    className: { control: "text", description: "A class of your own, beside ours." },
  },
  // The device of the story, and not that of whoever looks at it: see `.storybook/isolateStorage.ts`.
  beforeEach: () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1";
  },
  render: (args) => (
    <main style={{ maxInlineSize: 760 }}>
      <h1 lang="en">Settings</h1>
      <h2 lang="en">On this device</h2>
      <StoryVisitor keeps>
        <StoredData {...args} />
      </StoryVisitor>
    </main>
  ),
  parameters: {
    layout: "padded",
    docs: {
      story: { height: "640px" },
      description: {
        component:
          "What of the declaration is on this device now, by category and service, with a button that removes it. It follows what is stored while the page is open; removing changes no consent.",
      },
    },
  },
} satisfies Meta<typeof StoredData>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What a visitor has there who accepted everything. */
const used = (): void => {
  localStorage.setItem("cm_theme", "light");
  localStorage.setItem("cm_playground", "Hello");
  document.cookie = "ph_example_posthog=1";
  document.cookie = "cm_csrf=1";
};

export const WithContent: Story = {
  beforeEach: used,
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("region", { name: "On your device now" });
    await waitFor(() => expect(list).toHaveAttribute("data-cm-stored", "ready"));
    for (const name of ["Theme preference", "Playground", "Product analytics (PostHog)"]) {
      await expect(within(list).getByRole("button", { name: `Remove ${name}` })).toBeVisible();
    }
    await expect(within(list).getByText("cm_csrf")).toBeVisible();
  },
};

export const RemovedOne: Story = {
  beforeEach: used,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Remove Playground" }));
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("Removed: Playground."));
    await expect(canvas.queryByText("cm_playground")).toBeNull();
    await expect(canvas.getByText("cm_theme")).toBeVisible();
  },
};

export const Cleared: Story = {
  beforeEach: used,
  parameters: { docs: { description: { story: "What the site needs stays, and says so." } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Clear everything optional" }));
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent(/^Removed: /));
    await expect(canvas.queryByRole("button")).toBeNull();
    await expect(localStorage.length).toBe(0);
  },
};

export const WithoutContent: Story = {
  beforeEach: () => {
    document.cookie = "cm_consent=; Max-Age=0";
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This page finds nothing stored on your device.")).toBeVisible();
    await userEvent.click(canvas.getByText("What this page cannot see"));
    await expect(canvas.getByText("pay_session")).toBeVisible();
  },
};

export const Dark: Story = { beforeEach: used, globals: { theme: "dark" } };

export const PhoneTamil: Story = {
  beforeEach: used,
  globals: { language: "ta", viewport: { value: "narrow", isRotated: false } },
};

export const Urdu: Story = { beforeEach: used, globals: { language: "ur-IN" } };
