import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find, isOn, layer, purpose, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { PreferencePanel } from "./PreferencePanel.js";

const PANEL = layer("panel");
const screen = (
  <main>
    <h1>Settings</h1>
    <h2>Cookies</h2>
    <PreferencePanel className="mine" />
  </main>
);

describe("given the panel on a settings screen", () => {
  it("stands in the flow of the page, with the contract's attributes and the site's class", async () => {
    renderConsent(screen);
    const panel = await find(`main ${PANEL}`);
    await find(purpose("analytics"));
    expect(panel.getAttribute("data-cm-state")).toBe("pending");
    expect(panel.classList.contains("mine")).toBe(true);
    expect(getComputedStyle(panel).position).toBe("static");
    expect(query('[role="dialog"]')).toBeNull();
    expect(query("h3")?.textContent).toBe("Essential");
    expect([isOn(purpose("functional")), isOn(purpose("analytics"))]).toEqual([false, false]);
  });

  it("keeps the focus on what is told when the withdrawing button goes with the consent", async () => {
    const { consent } = renderConsent(screen);
    await find(PANEL);
    consent.acceptAll();
    (await find(action("withdraw-all"))).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => query('[role="status"]')?.textContent).toBe("Your consent is withdrawn.");
    expect(document.activeElement).toBe(query('[role="status"]'));
  });

  it("saves what was chosen, says so, and stays", async () => {
    const { consent } = renderConsent(screen);
    await userEvent.click(await find(purpose("functional")));
    await userEvent.click(await find(action("save")));
    await expect.poll(() => query('[role="status"]')?.textContent).toBe("Your choices are saved.");
    expect(consent.getSnapshot()).toMatchObject({
      reason: "panel-save",
      categories: { functional: "granted", analytics: "denied" },
    });
    expect(query(PANEL)?.getAttribute("data-cm-state")).toBe("decided");
    expect(isOn(purpose("functional"))).toBe(true);
  });

  it("withdraws everything at one press, and says so", async () => {
    document.cookie = DECIDED.accepted;
    const { consent } = renderConsent(screen);
    await userEvent.click(await find(action("withdraw-all")));
    await expect.poll(() => query('[role="status"]')?.textContent).toBe("Your consent is withdrawn.");
    expect(consent.getSnapshot().reason).toBe("panel-withdraw");
    expect([isOn(purpose("functional")), isOn(purpose("analytics"))]).toEqual([false, false]);
    expect(query(action("withdraw-all"))).toBeNull();
  });

  it("follows what is decided elsewhere, and keeps what the visitor is about to change", async () => {
    const { consent } = renderConsent(screen);
    await userEvent.click(await find(purpose("functional")));
    consent.grant("analytics");
    await expect.poll(() => isOn(purpose("analytics"))).toBe(true);
    expect(isOn(purpose("functional"))).toBe(true);
    expect(consent.isAllowed("functional")).toBe(false);
  });

  it.each([
    ["undecided", null],
    ["accepted", DECIDED.accepted],
  ])("leaves axe nothing to find: %s", async (_, cookie) => {
    if (cookie) document.cookie = cookie;
    const { consent } = renderConsent(screen);
    await find(purpose("analytics"));
    await expectAccessible(consent.theme.setPreference);
  });
});
