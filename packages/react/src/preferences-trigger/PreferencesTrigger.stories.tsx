import { PreferenceCenter, PreferencesTrigger } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";

const meta = {
  title: "Components/PreferencesTrigger",
  component: PreferencesTrigger,
  args: { children: "Cookie settings", className: "sample__trigger", onClick: fn() },
  argTypes: {
    children: { control: "text", description: "The label, in the page's language." },
    category: {
      control: "select",
      options: [undefined, "essential", "functional", "analytics", "marketing"],
      description: "The category to open the center at. Default: its beginning.",
    },
    className: { control: "text", description: "Your own class: the button is unstyled." },
    onClick: { description: "Runs first, and prevents the opening by preventing the event's default." },
  },
  render: (args) => (
    <main>
      <PreferencesTrigger {...args} />
      <PreferenceCenter />
    </main>
  ),
  parameters: {
    layout: "padded",
    docs: {
      story: { height: "560px" },
      description: {
        component:
          "Opens the preference center: the permanent way to see, change and withdraw consent, for every page's footer. An unstyled `<button>` that takes all of a button's props.",
      },
    },
  },
} satisfies Meta<typeof PreferencesTrigger>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ args, canvas }) => {
    const trigger = canvas.getByRole("button", { name: "Cookie settings" });
    await userEvent.click(trigger);
    await expect(args.onClick).toHaveBeenCalledOnce();
    const center = await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(center).not.toBeInTheDocument());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
};

export const AtACategory: Story = {
  args: { category: "functional", children: "Why is the video not shown?" },
  parameters: {
    docs: { description: { story: "From beside a feature that needs consent, straight to its category." } },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button"));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Functional" })).toHaveFocus());
  },
};

export const Vetoed: Story = {
  args: {
    children: "Cookie settings (in the account menu)",
    onClick: fn((event: { preventDefault: () => void }) => event.preventDefault()),
  },
  parameters: {
    docs: { description: { story: "The site's own handler prevents the default: the center stays closed." } },
  },
  play: async ({ args, canvas }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(args.onClick).toHaveBeenCalledOnce();
    await expect(screen.queryByRole("dialog")).toBeNull();
  },
};
