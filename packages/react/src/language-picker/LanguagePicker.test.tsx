import { ConsentBanner, PreferenceCenter } from "@callmissed/consent-react";
import { createInstance } from "i18next";
import type { i18n as I18n } from "i18next";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find, layer, option, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { LanguagePicker } from "./LanguagePicker.js";

const BANNER = layer("banner");
const CENTER = layer("preferences");

const pressed = (): string[] =>
  [...document.querySelectorAll('[data-cm-control="language"] [aria-pressed="true"]')].map(
    (one) => one.getAttribute("data-cm-value") ?? "",
  );

describe("given the language picker", () => {
  it("names each language in itself, in its own script and direction", async () => {
    renderConsent(<LanguagePicker label="भाषा" />);
    await find(option("language", "hi"));
    const offered = [...document.querySelectorAll("[data-cm-value]")].map((one) => [
      one.getAttribute("data-cm-value"),
      one.getAttribute("lang"),
      one.getAttribute("dir"),
      one.textContent,
    ]);
    expect(offered).toEqual([
      ["en", "en", "ltr", "English"],
      ["hi", "hi", "ltr", "हिन्दी"],
      ["ur-IN", "ur-IN", "rtl", "اردو"],
    ]);
    expect(query('[data-cm-control="language"]')?.getAttribute("aria-label")).toBe("भाषा");
    expect(pressed()).toEqual(["en"]);
  });

  it.each([
    ["nothing, before the visitor decides", null, { local: null, session: null }],
    ["for good, under a grant", DECIDED.accepted, { local: "hi", session: null }],
    ["for the visit, after a refusal", DECIDED.rejected, { local: null, session: "hi" }],
  ])("keeps %s", async (_, cookie, expected) => {
    if (cookie) document.cookie = cookie;
    renderConsent(<LanguagePicker />);
    await userEvent.click(await find(option("language", "hi")));
    await expect.poll(pressed).toEqual(["hi"]);
    expect({ local: localStorage.getItem("cm_language"), session: sessionStorage.getItem("cm_language") }).toEqual(
      expected,
    );
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = renderConsent(<LanguagePicker />);
    await find(option("language", "hi"));
    await expectAccessible(consent.theme.setPreference);
  });
});

describe("given an application with an i18next of its own", () => {
  const NAMESPACE = "callmissed-consent";

  async function host(resources: Record<string, object> = { en: {}, hi: {} }): Promise<I18n> {
    const i18n = createInstance();
    await i18n.init({
      lng: "en",
      supportedLngs: ["en", "hi"],
      fallbackLng: "en",
      resources: Object.fromEntries(
        Object.entries(resources).map(([tag, own]) => [tag, { translation: { hello: `hello in ${tag}` }, ...own }]),
      ),
    });
    return i18n;
  }

  const site = (
    <>
      <ConsentBanner />
      <PreferenceCenter />
    </>
  );

  it("switches the application to a language that it speaks", async () => {
    const i18n = await host();
    renderConsent(site, { i18n });
    await userEvent.click(await find(`${BANNER} ${option("language", "hi")}`));
    await find(`${BANNER}[lang="hi"]`);
    expect(i18n.language).toBe("hi");
    expect(i18n.t("hello")).toBe("hello in hi");
  });

  it("speaks a language that the application lacks, and leaves the application as it was", async () => {
    const i18n = await host();
    const { consent } = renderConsent(site, { i18n });
    await userEvent.click(await find(`${BANNER} ${option("language", "ur-IN")}`));
    await find(`${BANNER}[lang="ur-IN"][dir="rtl"]`);
    expect(i18n.language).toBe("en");
    expect(i18n.t("hello")).toBe("hello in en");
    consent.preferences.open();
    const center = await find(`${CENTER}[lang="ur-IN"]`);
    const { ur } = await import("@callmissed/consent-locales/ur");
    const words = await ur.loadRest();
    await expect.poll(() => center.textContent).toContain(words.center.title);
    expect(i18n.language).toBe("en");
  });

  it("follows when the application switches its language by itself", async () => {
    const i18n = await host();
    renderConsent(site, { i18n });
    await find(`${BANNER}[lang="en"]`);
    await i18n.changeLanguage("hi");
    await find(`${BANNER}[lang="hi"]`);
  });

  it("creates no second i18next: its words are a namespace of the application's own", async () => {
    const i18n = await host();
    const { consent } = renderConsent(site, { i18n });
    expect(i18n.hasResourceBundle("en", NAMESPACE)).toBe(false);
    consent.preferences.open();
    await find(CENTER);
    expect(i18n.hasResourceBundle("en", NAMESPACE)).toBe(true);
    expect(query(CENTER)?.textContent).toContain("Cookie preferences");
  });

  it("lets the application put a word of its own in the place of ours", async () => {
    const i18n = await host({ en: { [NAMESPACE]: { center: { title: "Your privacy at Example" } } }, hi: {} });
    const { consent } = renderConsent(site, { i18n });
    consent.preferences.open();
    const center = await find(CENTER);
    expect(center.textContent).toContain("Your privacy at Example");
    expect((await find(`${CENTER} ${action("save")}`)).textContent).toBe("Save choices");
  });
});
