import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { find, option, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { ThemeToggle } from "./ThemeToggle.js";

const pressed = (): string[] =>
  [...document.querySelectorAll('[data-cm-control="theme"] [aria-pressed="true"]')].map(
    (one) => one.getAttribute("data-cm-value") ?? "",
  );
const shown = (): (string | undefined)[] => [
  document.documentElement.dataset["theme"],
  document.documentElement.style.colorScheme,
];

describe("given the theme toggle", () => {
  it("follows the system until the visitor chooses, and then the visitor", async () => {
    renderConsent(<ThemeToggle />);
    await find(option("theme", "system"));
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    expect([pressed(), shown()]).toEqual([["system"], [system, system]]);
    await userEvent.click(await find(option("theme", "dark")));
    await expect.poll(pressed).toEqual(["dark"]);
    expect(shown()).toEqual(["dark", "dark"]);
    await userEvent.click(await find(option("theme", "light")));
    await expect.poll(pressed).toEqual(["light"]);
    expect(shown()).toEqual(["light", "light"]);
  });

  it.each([
    ["nothing, before the visitor decides", null, { local: null, session: null }],
    ["for good, under a grant", DECIDED.accepted, { local: "dark", session: null }],
    ["for the visit, after a refusal", DECIDED.rejected, { local: null, session: "dark" }],
  ])("keeps %s", async (_, cookie, expected) => {
    if (cookie) document.cookie = cookie;
    renderConsent(<ThemeToggle />);
    await userEvent.click(await find(option("theme", "dark")));
    await expect.poll(pressed).toEqual(["dark"]);
    expect({ local: localStorage.getItem("cm_theme"), session: sessionStorage.getItem("cm_theme") }).toEqual(expected);
  });

  it("shows two toggles of one page alike", async () => {
    renderConsent(
      <>
        <ThemeToggle />
        <ThemeToggle />
      </>,
    );
    await userEvent.click(await find(option("theme", "dark")));
    await expect.poll(pressed).toEqual(["dark", "dark"]);
  });

  it("bears the names that the site gives it", async () => {
    renderConsent(<ThemeToggle labels={{ label: "थीम", light: "हल्की", dark: "गहरी", system: "सिस्टम" }} />);
    expect((await find(option("theme", "dark"))).getAttribute("aria-label")).toBe("गहरी");
    expect(query('[data-cm-control="theme"]')?.getAttribute("aria-label")).toBe("थीम");
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = renderConsent(<ThemeToggle />);
    await find(option("theme", "dark"));
    await expectAccessible(consent.theme.setPreference);
  });
});
