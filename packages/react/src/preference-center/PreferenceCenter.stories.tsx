import type { CategoryIdOf, RegisteredConfig } from "@callmissed/consent";
import { PreferenceCenter, useConsent } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";

const meta = {
  title: "Components/PreferenceCenter",
  component: PreferenceCenter,
  render: ({ category }) => <OpenCenter category={category} />,
  argTypes: {
    category: {
      control: "select",
      options: [undefined, "essential", "functional", "analytics", "marketing"],
      description:
        "Not a prop: the category that the center is opened at, here as by a link `#cm-preferences/analytics`.",
    },
  },
  parameters: {
    layout: "fullscreen",
    page: true,
    docs: {
      story: { height: "680px" },
      description: {
        component:
          "The second layer: a modal dialog with every category and service, opened by the banner, a `PreferencesTrigger`, the link `#cm-preferences` or code. Escape and the close button save nothing and grant nothing.",
      },
    },
  },
} satisfies Meta<StoryArgs>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Undecided: Story = {
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "Every optional switch is off before the first choice." } } },
  play: async () => {
    const center = await findCenter();
    const switches = within(center).getAllByRole("switch");
    // Essential and what is not in use have none.
    const purposes = switches.flatMap((one) => one.dataset["cmPurpose"] ?? []);
    await expect(purposes).toEqual(["functional", "analytics"]);
    for (const one of switches) await expect(one).not.toBeChecked();
    await expect(within(center).queryByRole("button", { name: "Withdraw consent" })).toBeNull();
  },
};

export const Decided: Story = {
  globals: { consent: "accepted" },
  parameters: { docs: { description: { story: "After a choice, withdrawing is one press away." } } },
  play: async () => {
    const center = await findCenter();
    for (const one of within(center).getAllByRole("switch")) await expect(one).toBeChecked();
    await expect(within(center).getByRole("button", { name: "Withdraw consent" })).toBeVisible();
  },
};

export const Saved: Story = {
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "One purpose put on and saved; the others are denied." } } },
  play: async () => {
    const center = await findCenter();
    await userEvent.click(within(center).getByRole("switch", { name: "Analytics" }));
    await expect(within(center).getByText("You have changes that are not saved yet.")).toBeVisible();
    await expect(window.cmConsent?.get().status).toBe("pending");
    await userEvent.click(within(center).getByRole("button", { name: "Save choices" }));
    await waitFor(() => expect(center).not.toBeInTheDocument());
    await expect(window.cmConsent?.get().categories).toMatchObject({ functional: "denied", analytics: "granted" });
  },
};

export const ClosedByEscape: Story = {
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "Escape leaves everything as it was, whatever the switches say." } } },
  play: async () => {
    const center = await findCenter();
    await userEvent.click(within(center).getByRole("switch", { name: "Functional" }));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(center).not.toBeInTheDocument());
    await expect(window.cmConsent?.get().status).toBe("pending");
  },
};

export const AtACategory: Story = {
  args: { category: "analytics" },
  globals: { consent: "undecided" },
  parameters: {
    docs: { description: { story: "Opened at a category: unfolded, in view, and its heading has the focus." } },
  },
  play: async () => {
    const center = await findCenter();
    await waitFor(() => expect(within(center).getByRole("heading", { name: "Analytics" })).toHaveFocus());
    await expect(within(center).getByRole("switch", { name: "Product analytics (PostHog)" })).toBeVisible();
  },
};

export const Urdu: Story = {
  args: { category: "functional" },
  globals: { consent: "analytics", language: "ur-IN" },
  play: async () => {
    const center = await findCenter();
    await waitFor(() => expect(center).toHaveAttribute("lang", "ur-IN"));
    await expect(center).toHaveAttribute("dir", "rtl");
    const { left, right } = center.getBoundingClientRect();
    await expect(Math.abs(left - (innerWidth - right))).toBeLessThan(2);
  },
};

export const Dark: Story = {
  globals: { consent: "analytics", theme: "dark" },
  play: async () => void (await findCenter()),
};

export const Phone: Story = {
  globals: { consent: "analytics", viewport: { value: "phone", isRotated: false } },
  parameters: { docs: { description: { story: "The whole screen of a phone." } } },
  play: async () => void (await findCenter()),
};

export const PhoneAtACategory: Story = {
  args: { category: "analytics" },
  globals: { consent: "undecided", viewport: { value: "narrow", isRotated: false } },
  parameters: {
    docs: { description: { story: "On 320 pixels the table's rows become cards; nothing scrolls sideways." } },
  },
  play: async () => {
    const center = await findCenter();
    const heading = within(center).getByRole("heading", { name: "Analytics" });
    await waitFor(() => expect(heading).toHaveFocus());
    const { bottom } = (center.querySelector(".cm-center__head") as Element).getBoundingClientRect();
    await expect(bottom).toBeGreaterThan(44);
    await expect(heading.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
    for (const element of center.querySelectorAll("*")) {
      await expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
    }
  },
};

interface StoryArgs {
  readonly category?: CategoryIdOf<RegisteredConfig> | undefined;
}

function OpenCenter({ category }: StoryArgs): ReactElement {
  const { open } = useConsent();
  useEffect(() => open(category), [open, category]);
  return <PreferenceCenter />;
}

async function findCenter(): Promise<HTMLElement> {
  const center = await screen.findByRole("dialog");
  await waitFor(() => expect(center).toBeVisible());
  return center;
}
