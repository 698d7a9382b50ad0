import { ThemeToggle } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";

const meta = {
  title: "Components/ThemeToggle",
  component: ThemeToggle,
  argTypes: {
    labels: {
      control: "object",
      description:
        "The names of the group and its options. The words of a language are in its catalogue, under `theme`.",
      table: { defaultValue: { summary: "English" } },
    },
    className: { control: "text", description: "A class of your own, beside ours." },
  },
  parameters: {
    layout: "centered",
    docs: {
      story: { height: "140px" },
      description: {
        component:
          "Lets the visitor choose between light, dark and the system's theme. The choice is kept where consent allows, and lasts for the page or the visit where it does not.",
      },
    },
  },
} satisfies Meta<typeof ThemeToggle>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    for (const theme of ["Dark", "Light"] as const) {
      const option = canvas.getByRole("button", { name: theme });
      await userEvent.click(option);
      await expect(option).toHaveAttribute("aria-pressed", "true");
      await expect(document.documentElement).toHaveAttribute("data-theme", theme.toLowerCase());
    }
    await userEvent.click(canvas.getByRole("button", { name: "System" }));
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    await expect(document.documentElement).toHaveAttribute("data-theme", system);
  },
};

export const Dark: Story = { globals: { theme: "dark" } };

export const Hindi: Story = {
  args: { labels: { label: "थीम", light: "हल्की", dark: "गहरी", system: "सिस्टम के अनुसार" } },
  globals: { language: "hi" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "थीम" })).toBeVisible();
  },
};
