import { LanguagePicker } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";

const meta = {
  title: "Components/LanguagePicker",
  component: LanguagePicker,
  args: { label: "Language" },
  argTypes: {
    label: {
      control: "text",
      description: "The name of the group, in the page's language.",
      table: { defaultValue: { summary: "Language" } },
    },
    className: { control: "text", description: "A class of your own, beside ours." },
  },
  decorators: [
    (Story) => (
      <header
        style={{ display: "flex", flexWrap: "wrap", gap: 16, alignItems: "center", justifyContent: "space-between" }}
      >
        <strong>CallMissed</strong>
        <Story />
      </header>
    ),
  ],
  parameters: {
    layout: "padded",
    docs: {
      story: { height: "140px" },
      description: {
        component:
          "Lets the visitor choose the language of the interface, each in its own name and script. Choosing stores nothing that consent does not cover.",
      },
    },
  },
} satisfies Meta<typeof LanguagePicker>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Header: Story = {
  globals: { consent: "undecided", language: "en" },
  parameters: {
    docs: { description: { story: "Without consent the choice holds for the page, and nothing is stored." } },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "हिन्दी" }));
    await waitFor(() => expect(canvas.getByRole("button", { name: "हिन्दी" })).toHaveAttribute("aria-pressed", "true"));
    await expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  },
};

export const Accepted: Story = {
  globals: { consent: "accepted", language: "en" },
  parameters: {
    docs: {
      description: {
        story:
          "With consent a site keeps the choice. A consent on memory storage, as here, keeps it for the page alone.",
      },
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "தமிழ்" }));
    await waitFor(() => expect(canvas.getByRole("button", { name: "தமிழ்" })).toHaveAttribute("aria-pressed", "true"));
    await expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  },
};

export const Urdu: Story = {
  args: { label: "زبان" },
  globals: { language: "ur-IN" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "اردو" })).toHaveAttribute("aria-pressed", "true");
  },
};

export const Phone: Story = { globals: { viewport: { value: "narrow", isRotated: false } } };
