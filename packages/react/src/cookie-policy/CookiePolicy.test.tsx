import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { config } from "../../test/fixture.jsx";
import { notice } from "../../test/notice.js";
import { renderConsent } from "../../test/renderConsent.jsx";
import { CookiePolicy } from "./CookiePolicy.js";

const page = (
  <main>
    <h1>Cookies policy</h1>
    <CookiePolicy className="prose" />
  </main>
);

describe("given the policy of a declaration", () => {
  it("names every category, every service and everything that is stored", async () => {
    renderConsent(page);
    const policy = await find("article.prose");
    const text = policy.textContent;
    for (const category of config.categories) {
      expect(text).toContain(notice.texts.en.categories[category.id].purpose);
      for (const { id, stores } of category.services) {
        expect(text).toContain(notice.texts.en.services[id].purpose);
        if (stores !== "nothing") for (const { name } of stores) expect(text).toContain(name);
      }
    }
    expect(query('[data-cm-category="essential"]')?.textContent).toContain("Always on");
    expect(query('[data-cm-category="analytics"]')?.textContent).toContain("Only with your consent");
    expect(query('[data-cm-category="marketing"]')?.textContent).toContain("Not in use today");
  });

  it("gives each organisation with its own notice, the ways to manage, the contact and the day of its version", async () => {
    renderConsent(page);
    const policy = await find("article");
    for (const { name, noticeUrl } of Object.values(notice.organizations)) {
      expect(policy.textContent).toContain(name);
      expect(policy.querySelector(`a[href="${noticeUrl}"]`)).not.toBeNull();
    }
    expect(policy.textContent).toContain("Every browser can delete cookies.");
    expect(policy.querySelector('a[href="mailto:privacy@example.in"]')).not.toBeNull();
    expect(policy.textContent).toContain("January 31, 2026");
  });

  it("opens the preference center", async () => {
    const { consent } = renderConsent(page);
    await userEvent.click(await find(action("open-preferences")));
    expect(consent.preferences.getSnapshot().isOpen).toBe(true);
  });

  it("speaks the visitor's language", async () => {
    const { consent } = renderConsent(page);
    await find("article");
    consent.language.setLanguage("hi");
    const policy = await find('article[lang="hi"]');
    expect(policy.textContent).toContain("विज़िट गिनने के लिए।");
    expect(policy.textContent).toContain("31 जनवरी 2026");
  });

  it("keeps the order of headings under the page's own", async () => {
    renderConsent(page);
    await find("article");
    const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = renderConsent(page);
    await find("article");
    await expectAccessible(consent.theme.setPreference);
  });
});
