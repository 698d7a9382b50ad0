import { ConsentBanner, PreferenceCenter } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";

const meta = {
  title: "Journey",
  globals: { consent: "undecided", language: "en" },
  render: () => (
    <>
      <ConsentBanner />
      <PreferenceCenter />
    </>
  ),
  parameters: {
    layout: "fullscreen",
    page: true,
    docs: {
      description: {
        component:
          "A page of a site, from the first visit on: the banner, the preference center behind it, and the link in the footer by which the visitor comes back.",
      },
    },
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const FirstVisit: Story = {};

export const ChosenAndWithdrawn: Story = {
  parameters: {
    docs: {
      description: {
        story:
          "From the banner to the center, one purpose put on and saved; later, by the footer's link, all of it withdrawn.",
      },
    },
  },
  play: async ({ canvas, canvasElement, step }) => {
    const consent = (): unknown => window.cmConsent?.get().categories;
    const banner = (): Element | null => canvasElement.querySelector('[data-cm-layer="banner"]');

    await step("the banner leads to the center", async () => {
      await userEvent.click(await canvas.findByRole("button", { name: "Manage preferences" }));
      await expect(await screen.findByRole("dialog", { name: "Cookie preferences" })).toBeVisible();
    });

    await step("a switch changes nothing before it is saved", async () => {
      const center = screen.getByRole("dialog");
      await userEvent.click(within(center).getByRole("switch", { name: "Analytics" }));
      await expect(consent()).toMatchObject({ analytics: "unasked" });
      await userEvent.click(within(center).getByRole("button", { name: "Save choices" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
      await expect(consent()).toMatchObject({ analytics: "granted", functional: "denied" });
      await expect(banner()).toBeNull();
    });

    await step("the footer leads back", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Cookie settings" }));
      const center = await screen.findByRole("dialog");
      await expect(within(center).getByRole("switch", { name: "Analytics" })).toBeChecked();
    });

    await step("and one press withdraws", async () => {
      await userEvent.click(screen.getByRole("button", { name: "Withdraw consent" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
      await expect(consent()).toMatchObject({ analytics: "denied", functional: "denied" });
      await expect(banner()).toBeNull();
      await waitFor(() => expect(canvas.getByRole("button", { name: "Cookie settings" })).toHaveFocus());
    });
  },
};

export const ByKeyboard: Story = {
  parameters: {
    docs: { description: { story: "The same without a pointer: the banner is first in the order of focus." } },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("button", { name: "Reject all" });
    await userEvent.tab();
    await expect(canvasElement.querySelector('[data-cm-layer="banner"]')).toContainElement(
      document.activeElement as HTMLElement,
    );
    while (document.activeElement?.getAttribute("data-cm-action") !== "open-preferences") await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    const center = await screen.findByRole("dialog");
    await waitFor(() => expect(center).toContainElement(document.activeElement as HTMLElement));
    const analytics = within(center).getByRole("switch", { name: "Analytics" });
    analytics.focus();
    await userEvent.keyboard(" ");
    await expect(analytics).toBeChecked();
    within(center).getByRole("button", { name: "Save choices" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(center).not.toBeInTheDocument());
    await expect(window.cmConsent?.get().categories).toMatchObject({ analytics: "granted", functional: "denied" });
  },
};
