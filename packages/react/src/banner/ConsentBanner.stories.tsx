import { ConsentBanner, PreferenceCenter } from "@callmissed/consent-react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";

const meta = {
  title: "Components/ConsentBanner",
  component: ConsentBanner,
  args: { layout: "card" },
  argTypes: {
    layout: {
      control: "inline-radio",
      options: ["card", "bar"],
      description: "`card`: in a corner, a sheet on phones. `bar`: along the whole edge.",
      table: { defaultValue: { summary: "card" } },
    },
  },
  parameters: {
    layout: "fullscreen",
    page: true,
    docs: {
      description: {
        component:
          "The first layer: asks for consent while something that can be asked for is undecided, and is gone from the document once the visitor has decided. It locks nothing, takes no focus and hides no content. Place it early in the document.",
      },
    },
  },
  render: (args) => (
    <>
      <ConsentBanner {...args} />
      <PreferenceCenter />
    </>
  ),
} satisfies Meta<typeof ConsentBanner>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Card: Story = {
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "In the corner. Accepting and rejecting weigh the same." } } },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement);
    const accept = within(banner).getByRole("button", { name: "Accept all" });
    const reject = within(banner).getByRole("button", { name: "Reject all" });
    await expect(box(accept)).toEqual(box(reject));
    await expect(look(accept)).toEqual(look(reject));
    await expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard("{Escape}");
    await expect(window.cmConsent?.get().status).toBe("pending");
  },
};

export const Bar: Story = {
  args: { layout: "bar" },
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "Along the whole lower edge." } } },
};

export const Accepted: Story = {
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "One press on “Accept all”, and the banner is gone." } } },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement);
    await userEvent.click(within(banner).getByRole("button", { name: "Accept all" }));
    await waitFor(() => expect(banner).not.toBeInTheDocument());
    await expect(window.cmConsent?.get().categories).toMatchObject({ functional: "granted", analytics: "granted" });
    // Not in use: there is nothing to consent to.
    await expect(window.cmConsent?.get().categories).toMatchObject({ marketing: "unasked" });
  },
};

export const Rejected: Story = {
  globals: { consent: "undecided" },
  parameters: { docs: { description: { story: "One press on “Reject all”: as easy, and as final." } } },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement);
    await userEvent.click(within(banner).getByRole("button", { name: "Reject all" }));
    await waitFor(() => expect(banner).not.toBeInTheDocument());
    await expect(window.cmConsent?.get().categories).toMatchObject({ functional: "denied", analytics: "denied" });
  },
};

export const LanguageChosen: Story = {
  globals: { consent: "undecided", language: "en" },
  parameters: {
    docs: {
      description: { story: "The language is chosen inside the banner, before any choice, and nothing is stored." },
    },
  },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement);
    await userEvent.click(within(banner).getByRole("button", { name: "தமிழ்" }));
    await waitFor(() => expect(banner).toHaveAttribute("lang", "ta"));
    await expect(within(banner).getByRole("button", { name: "தமிழ்" })).toHaveAttribute("aria-pressed", "true");
    await expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  },
};

export const Hindi: Story = {
  globals: { consent: "undecided", language: "hi" },
  play: ({ canvasElement }) => expectLanguage(canvasElement, "hi", "ltr"),
};

export const Tamil: Story = {
  globals: { consent: "undecided", language: "ta" },
  play: ({ canvasElement }) => expectLanguage(canvasElement, "ta", "ltr"),
};

export const Urdu: Story = {
  globals: { consent: "undecided", language: "ur-IN" },
  parameters: { docs: { description: { story: "From right to left: the card stands in the other corner." } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, "ur-IN", "rtl"),
};

export const Dark: Story = { globals: { consent: "undecided", theme: "dark" } };

export const Phone: Story = {
  globals: { consent: "undecided", viewport: { value: "phone", isRotated: false } },
  parameters: { docs: { description: { story: "A sheet at the lower edge, within reach of the thumb." } } },
};

export const PhoneUrdu: Story = {
  globals: { consent: "undecided", language: "ur-IN", viewport: { value: "phone", isRotated: false } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, "ur-IN", "rtl"),
};

export const Enlarged: Story = {
  globals: { consent: "undecided", viewport: { value: "enlarged", isRotated: false } },
  parameters: {
    docs: { description: { story: "At 400 %: the words scroll, the buttons stay in view (WCAG 1.4.10)." } },
  },
  play: async ({ canvasElement }) => {
    const banner = await findBanner(canvasElement);
    for (const name of ["Accept all", "Reject all", "Manage preferences"]) {
      const { bottom, top } = within(banner).getByRole("button", { name }).getBoundingClientRect();
      await expect(top).toBeGreaterThanOrEqual(0);
      await expect(bottom).toBeLessThanOrEqual(innerHeight);
    }
  },
};

export const Decided: Story = {
  globals: { consent: "rejected" },
  parameters: { docs: { description: { story: "Nothing is rendered for a visitor who has decided." } } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole("heading", { level: 1 });
    await expect(canvasElement.querySelector('[data-cm-layer="banner"]')).toBeNull();
  },
};

async function findBanner(canvas: HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(canvas.querySelector('[data-cm-layer="banner"]')).toBeVisible());
  return canvas.querySelector<HTMLElement>('[data-cm-layer="banner"]') as HTMLElement;
}

async function expectLanguage(canvas: HTMLElement, tag: string, direction: string): Promise<void> {
  const banner = await findBanner(canvas);
  await waitFor(() => expect(banner).toHaveAttribute("lang", tag));
  await expect(banner).toHaveAttribute("dir", direction);
}

function box(element: HTMLElement): readonly [width: number, height: number] {
  const { width, height } = element.getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
}

function look(element: HTMLElement): readonly string[] {
  const { backgroundColor, borderColor, color, fontSize, fontWeight } = getComputedStyle(element);
  return [backgroundColor, borderColor, color, fontSize, fontWeight];
}
