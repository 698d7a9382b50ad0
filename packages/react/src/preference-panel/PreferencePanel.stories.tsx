import { PreferencePanel } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";

const meta = {
  title: "Components/PreferencePanel",
  component: PreferencePanel,
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
  decorators: [
    (Story) => (
      <main style={{ maxInlineSize: 760 }}>
        <h1 lang="en">Settings</h1>
        <h2 lang="en">Privacy</h2>
        <Story />
      </main>
    ),
  ],
  parameters: {
    layout: "padded",
    docs: {
      story: { height: "720px" },
      description: {
        component:
          "The preference center inline, for a settings screen: the same categories, switches and buttons in the flow of the page. The heading above it is the page's own.",
      },
    },
  },
} satisfies Meta<typeof PreferencePanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Undecided: Story = {
  globals: { consent: "undecided" },
  play: async ({ canvas }) => {
    const panel = await canvas.findByRole("region", { name: "Cookie preferences" });
    await expect(panel).toHaveAttribute("data-cm-state", "pending");
    await userEvent.click(within(panel).getByRole("switch", { name: "Functional" }));
    await userEvent.click(within(panel).getByRole("button", { name: "Save choices" }));
    await waitFor(() => expect(panel).toHaveAttribute("data-cm-state", "decided"));
    await expect(within(panel).getByRole("status")).toHaveTextContent("Your choices are saved.");
    await expect(window.cmConsent?.get().categories).toMatchObject({ functional: "granted", analytics: "denied" });
  },
};

export const Accepted: Story = {
  globals: { consent: "accepted" },
  play: async ({ canvas }) => {
    const panel = await canvas.findByRole("region", { name: "Cookie preferences" });
    for (const one of within(panel).getAllByRole("switch")) await expect(one).toBeChecked();
  },
};

export const Withdrawn: Story = {
  globals: { consent: "accepted" },
  parameters: { docs: { description: { story: "“Withdraw consent” takes one press, and says what it did." } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Withdraw consent" }));
    await expect(canvas.getByRole("status")).toHaveTextContent("Your consent is withdrawn.");
    await expect(window.cmConsent?.get().categories).toMatchObject({ functional: "denied", analytics: "denied" });
    for (const one of canvas.getAllByRole("switch")) await expect(one).not.toBeChecked();
  },
};

export const Unfolded: Story = {
  globals: { consent: "analytics" },
  parameters: {
    docs: { description: { story: "All that is declared: what is stored, by whom, for how long and why." } },
  },
  play: async ({ canvas }) => {
    for (const summary of await canvas.findAllByText("What is stored, by whom and why")) await userEvent.click(summary);
    await expect(canvas.getAllByRole("switch").length).toBeGreaterThan(2);
    await expect(canvas.getAllByRole("table")[0]).toBeVisible();
  },
};

export const Dark: Story = { globals: { consent: "accepted", theme: "dark" } };

export const PhoneHindi: Story = {
  globals: { consent: "analytics", language: "hi", viewport: { value: "phone", isRotated: false } },
};
