import { CookiePolicy, PreferenceCenter } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor } from "storybook/test";

const meta = {
  title: "Components/CookiePolicy",
  component: CookiePolicy,
  args: { heading: "Cookies policy" },
  argTypes: {
    heading: { control: "text", description: "Not a prop: the page's own heading, above the policy." },
    className: { control: "text", description: "A class of your own, beside ours." },
  },
  render: ({ heading, ...args }) => (
    <main>
      <h1>{heading}</h1>
      <CookiePolicy {...args} />
      <PreferenceCenter />
    </main>
  ),
  parameters: {
    layout: "padded",
    docs: {
      story: { height: "720px" },
      description: {
        component:
          "The cookies policy, every fact of it read off the declaration and its notice, so that it is true because it is generated. The page supplies the heading above it.",
      },
    },
  },
} satisfies Meta<StoryArgs>;

export default meta;
type Story = StoryObj<typeof meta>;

export const English: Story = {
  globals: { language: "en" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Not in use today.", { exact: false })).toBeVisible();
    await expect(canvas.getAllByRole("table").length).toBeGreaterThan(5);
    await userEvent.click(canvas.getByRole("button", { name: "Open cookie preferences" }));
    const center = await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(center).not.toBeInTheDocument());
  },
};

export const Hindi: Story = {
  args: { heading: "कुकी नीति" },
  globals: { language: "hi" },
  play: ({ canvasElement }) => expectLanguage(canvasElement, "hi"),
};

export const Urdu: Story = {
  args: { heading: "کوکیز کی پالیسی" },
  globals: { language: "ur-IN" },
  play: ({ canvasElement }) => expectLanguage(canvasElement, "ur-IN"),
};

export const Dark: Story = { globals: { theme: "dark" } };

export const Phone: Story = { globals: { viewport: { value: "phone", isRotated: false } } };

interface StoryArgs {
  readonly heading: string;
  readonly className?: string;
}

async function expectLanguage(canvas: HTMLElement, tag: string): Promise<void> {
  await waitFor(() => expect(canvas.querySelector(".cm-policy")).toHaveAttribute("lang", tag));
}
