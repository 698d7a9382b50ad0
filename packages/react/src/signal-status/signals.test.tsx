import { createConsent, defineConsent } from "@callmissed/consent-react";
import type { ConsentOptions, ConsentConfig } from "@callmissed/consent-react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ConsentBanner } from "../banner/ConsentBanner.js";
import { PreferenceCenter } from "../preference-center/PreferenceCenter.js";
import { PreferencePanel } from "../preference-panel/PreferencePanel.js";
import { action, find, isOn, layer, purpose, query, service } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { config as fixture } from "../../test/fixture.jsx";
import { notice } from "../../test/notice.js";
import { renderConsent } from "../../test/renderConsent.jsx";

/** The test declaration with marketing in use, which a Global Privacy Control signal denies, and settings that track nobody. */
const [essential, functional, analytics] = fixture.categories;
const config = defineConsent({
  categories: [
    essential,
    { ...functional, tracking: false },
    analytics,
    { id: "marketing", services: [{ id: "ads", stores: [{ kind: "cookie", name: "ad_id", duration: 30 }] }] },
  ],
  notice,
}) as ConsentConfig;

const GPC = '[role="status"][data-cm-signal="gpc"]';
const HONORED = "Opt-out request honored: your browser sends Global Privacy Control. This stays off: Marketing.";
const parts = (
  <>
    <ConsentBanner />
    <main>
      <h1>Settings</h1>
      <h2>Cookies</h2>
      <PreferencePanel />
    </main>
    <PreferenceCenter />
  </>
);
const render = (signals: NonNullable<ConsentOptions["signals"]>): ReturnType<typeof renderConsent> =>
  renderConsent(parts, { consent: createConsent(config, { signals }) });
const category = (id: string, within: string): string => `${within} [data-cm-category="${id}"]`;

describe("given a browser that sends Global Privacy Control", () => {
  it("says that it is honored and what stays off for it: in the banner, in the panel and in the center", async () => {
    const { consent } = render({ gpc: true });
    for (const name of ["banner", "panel"] as const) {
      expect((await find(`${layer(name)} ${GPC}`)).textContent).toBe(HONORED);
    }
    consent.preferences.open();
    expect((await find(`${layer("preferences")} ${GPC}`)).textContent).toBe(HONORED);
  });

  it("asks in the banner for what “accept all” grants, and for nothing else", async () => {
    const { consent } = render({ gpc: true });
    const text = (await find(`${layer("banner")} .cm-banner__text`)).textContent;
    expect(text).toContain("Functional (remembering your settings) and Analytics (counting visits)");
    expect(text).not.toContain("Marketing");
    await userEvent.click(await find(`${layer("banner")} ${action("accept-all")}`));
    expect(consent.getSnapshot().categories).toMatchObject({
      functional: "granted",
      analytics: "granted",
      marketing: "denied",
    });
  });

  it("lets the visitor's own choice by name win, and says so", async () => {
    const { consent } = render({ gpc: true });
    const marketing = category("marketing", layer("panel"));
    expect((await find(marketing)).textContent).toContain("Global Privacy Control keeps this off until");
    expect(query(category("analytics", layer("panel")))?.textContent).not.toContain("Global Privacy Control");
    await userEvent.click(await find(purpose("marketing")));
    await userEvent.click(await find(`${layer("panel")} ${action("save")}`));
    await expect.poll(() => consent.getSnapshot().categories).toMatchObject({ marketing: "granted" });
    await expect
      .poll(() => query(marketing)?.textContent)
      .toContain("You switched this on, although your browser sends Global Privacy Control.");
    expect(isOn(purpose("marketing"))).toBe(true);
    // Nothing stays off for the signal any more, and nothing says so.
    expect(query(`${layer("panel")} ${GPC}`)).toBeNull();
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = render({ gpc: true });
    await find(`${layer("panel")} ${GPC}`);
    await find(`${layer("banner")} ${GPC}`);
    await expectAccessible(consent.theme.setPreference);
  });
});

it("says nothing of a signal that the browser does not send", async () => {
  const { consent } = render({});
  await find(`${layer("banner")} ${action("accept-all")}`);
  await find(purpose("marketing"));
  consent.preferences.open();
  await find(layer("preferences"));
  expect(query("[data-cm-signal]")).toBeNull();
  expect(document.body.textContent).not.toContain("Global Privacy Control");
});

describe("given a child", () => {
  it("asks for nothing: no banner, no switch and no buttons, and says why", async () => {
    render({ age: "child" });
    const text = async (id: string): Promise<string | null> => (await find(category(id, layer("panel")))).textContent;
    expect(await text("functional")).toContain("For a child, a parent has to agree to this first.");
    for (const id of ["analytics", "marketing"]) expect(await text(id)).toContain("We never use this for children.");
    expect(query(layer("banner"))).toBeNull();
    expect(query('[role="switch"]')).toBeNull();
    for (const name of ["accept-all", "reject-all", "save"]) expect(query(action(name))).toBeNull();
    expect(query(layer("panel"))?.getAttribute("data-cm-state")).toBe("decided");
  });

  it("with a parent's verified consent is offered what does not track, and that alone is all that is accepted", async () => {
    const { consent } = render({ age: "child", verifiedParent: "token" });
    expect((await find(`${layer("banner")} .cm-banner__text`)).textContent).not.toMatch(/Analytics|Marketing/);
    await find(purpose("functional"));
    expect([query(purpose("analytics")), query(service("counter"))]).toEqual([null, null]);
    await userEvent.click(await find(`${layer("panel")} ${action("accept-all")}`));
    expect(consent.getSnapshot().categories).toMatchObject({
      functional: "granted",
      analytics: "denied",
      marketing: "denied",
    });
    await expect.poll(() => query(".cm-form__state")?.textContent).toBe("1 of 1 optional purpose is on");
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = render({ age: "child" });
    await find(category("marketing", layer("panel")));
    await expectAccessible(consent.theme.setPreference);
  });
});
