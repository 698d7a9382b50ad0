import { ConsentBanner, PreferencesTrigger } from "@callmissed/consent-react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find, isOn, layer, option, purpose, query, service } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { PreferenceCenter } from "./PreferenceCenter.js";

const CENTER = layer("preferences");
const page = (
  <>
    <ConsentBanner />
    <main>
      <PreferencesTrigger className="cm-button">Cookie settings</PreferencesTrigger>
      <a className="cm-anchor" href="#cm-preferences/analytics">
        Analytics settings
      </a>
    </main>
    <PreferenceCenter />
  </>
);

/** Opens the center from the page, and waits for it. */
async function open(): Promise<HTMLElement> {
  await userEvent.click(await find(`main ${action("open-preferences")}`));
  return find(CENTER);
}

const inCenter = (selector: string): string => `${CENTER} ${selector}`;
const isClosed = (): boolean => query(CENTER) === null;

describe("given the open preference center", () => {
  it("is a modal dialog with a name, and says that nothing is decided", async () => {
    renderConsent(page);
    const center = await open();
    expect(center.getAttribute("role")).toBe("dialog");
    expect(center.getAttribute("data-cm-state")).toBe("pending");
    const title = document.getElementById(center.getAttribute("aria-labelledby") ?? "");
    expect(title?.textContent).toBe("Cookie preferences");
  });

  it("has every optional switch off at first, and none for what is essential or not in use", async () => {
    renderConsent(page);
    await open();
    expect([isOn(purpose("functional")), isOn(purpose("analytics"))]).toEqual([false, false]);
    for (const id of ["theme", "video", "counter"]) expect(isOn(service(id)), id).toBe(false);
    for (const id of ["essential", "marketing"]) expect(query(purpose(id)), id).toBeNull();
    for (const id of ["session", "checkout", "ads"]) expect(query(service(id)), id).toBeNull();
    expect(query('[data-cm-category="essential"]')?.textContent).toContain("Always on");
    expect(query('[data-cm-category="marketing"]')?.textContent).toContain("Not in use");
  });

  it("tells who provides a service, what it stores and for how long", async () => {
    renderConsent(page);
    await open();
    const text = query('[data-cm-category="analytics"]')?.textContent ?? "";
    for (const fact of ["Counts visits.", "ct_*", "30 days", "IP address"]) expect(text).toContain(fact);
    expect(query('[data-cm-category="functional"] a')?.getAttribute("href")).toBe("https://tube.example/privacy");
    expect(query(CENTER)?.textContent).toContain("within 30 days");
  });

  it("takes the focus in, keeps it there, and gives it back to what opened it", async () => {
    renderConsent(page);
    const center = await open();
    await expect.poll(() => center.contains(document.activeElement)).toBe(true);
    for (let i = 0; i < 30; i++) {
      await userEvent.tab();
      expect(center.contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard("{Escape}");
    await expect.poll(isClosed).toBe(true);
    await expect.poll(() => document.activeElement).toBe(query(`main ${action("open-preferences")}`));
  });

  it.each(["close", "Escape"])("saves and grants nothing when it is closed by %s", async (way) => {
    const { consent } = renderConsent(page);
    await open();
    await userEvent.click(await find(purpose("analytics")));
    expect(isOn(purpose("analytics"))).toBe(true);
    if (way === "Escape") await userEvent.keyboard("{Escape}");
    else await userEvent.click(await find(inCenter(action("close"))));
    await expect.poll(isClosed).toBe(true);
    expect(consent.getSnapshot().status).toBe("pending");
    expect(document.cookie).toBe("");
    expect(query(layer("banner"))).not.toBeNull();
    await open();
    expect(isOn(purpose("analytics"))).toBe(false);
  });

  it("changes nothing before it is saved, and then exactly what was chosen", async () => {
    const { consent } = renderConsent(page);
    await open();
    await userEvent.click(await find(purpose("analytics")));
    expect(consent.isAllowed("analytics")).toBe(false);
    expect(query(CENTER)?.textContent).toContain("not saved yet");
    await userEvent.click(await find(inCenter(action("save"))));
    await expect.poll(isClosed).toBe(true);
    expect(consent.getSnapshot()).toMatchObject({
      status: "decided",
      reason: "center-save",
      categories: { functional: "denied", analytics: "granted", marketing: "unasked" },
    });
    expect(document.cookie).toMatch(/functional-0.*analytics-1/);
    expect(query(layer("banner"))).toBeNull();
  });

  it("takes a category's services along with its switch, and lets one differ", async () => {
    const { consent } = renderConsent(page);
    await open();
    (await find(purpose("functional"))).click();
    await expect.poll(() => isOn(service("video"))).toBe(true);
    (await find(service("video"))).click();
    await expect.poll(() => isOn(service("video"))).toBe(false);
    expect(isOn(purpose("functional"))).toBe(true);
    await userEvent.click(await find(inCenter(action("save"))));
    await expect.poll(isClosed).toBe(true);
    expect([consent.isAllowed("theme"), consent.isAllowed("video")]).toEqual([true, false]);
  });

  it("turns a switch by the space bar and by a synthetic click alike", async () => {
    renderConsent(page);
    await open();
    (await find(purpose("analytics"))).focus();
    await userEvent.keyboard(" ");
    await expect.poll(() => isOn(purpose("analytics"))).toBe(true);
    (await find(purpose("analytics"))).click();
    await expect.poll(() => isOn(purpose("analytics"))).toBe(false);
  });

  it.each([
    ["accept-all", "granted", "center-accept"],
    ["reject-all", "denied", "center-reject"],
  ])("takes %s at one press", async (name, state, reason) => {
    const { consent } = renderConsent(page);
    await open();
    await userEvent.click(await find(inCenter(action(name))));
    await expect.poll(isClosed).toBe(true);
    expect(consent.getSnapshot()).toMatchObject({ reason, categories: { functional: state, analytics: state } });
  });

  it("offers withdrawal where something is granted, and only there, and takes it at one press", async () => {
    document.cookie = DECIDED.accepted;
    const { consent } = renderConsent(page);
    const center = await open();
    expect(center.getAttribute("data-cm-state")).toBe("decided");
    expect([isOn(purpose("functional")), isOn(purpose("analytics"))]).toEqual([true, true]);
    await userEvent.click(await find(inCenter(action("withdraw-all"))));
    await expect.poll(isClosed).toBe(true);
    expect(consent.getSnapshot()).toMatchObject({
      status: "decided",
      reason: "center-withdraw",
      categories: { functional: "denied", analytics: "denied" },
    });
    await open();
    expect(query(action("withdraw-all"))).toBeNull();
  });

  it("gives the focus to the page's main part where what opened it is gone", async () => {
    renderConsent(page);
    await userEvent.click(await find(`${layer("banner")} ${action("open-preferences")}`));
    await userEvent.click(await find(inCenter(action("reject-all"))));
    await expect.poll(isClosed).toBe(true);
    await expect.poll(() => document.activeElement).toBe(query("main"));
  });

  it("speaks another language at one press, and stores nothing", async () => {
    renderConsent(page);
    await open();
    await userEvent.click(await find(inCenter(option("language", "hi"))));
    await find(`${CENTER}[lang="hi"]`);
    expect(query(CENTER)?.textContent).toContain("कुकी प्राथमिकताएँ");
    await userEvent.click(await find(inCenter(option("language", "ur-IN"))));
    await find(`${CENTER}[lang="ur-IN"][dir="rtl"]`);
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  });

  it("opens under StrictMode once, and closes", async () => {
    renderConsent(page, { isStrict: true });
    await open();
    expect(document.querySelectorAll(CENTER)).toHaveLength(1);
    await userEvent.keyboard("{Escape}");
    await expect.poll(isClosed).toBe(true);
  });
});

describe("given a link to the preference center", () => {
  it("opens it at the category that the link names, unfolded and in focus, and cleans the address on closing", async () => {
    renderConsent(page);
    await userEvent.click(await find("main a"));
    await find(CENTER);
    await expect.poll(() => document.activeElement?.textContent).toBe("Analytics");
    expect(query('[data-cm-category="analytics"] details')?.hasAttribute("open")).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.poll(isClosed).toBe(true);
    expect(location.hash).toBe("");
    await userEvent.click(await find("main a"));
    await find(CENTER);
  });
});

describe("given axe", () => {
  it.each([
    ["undecided", null],
    ["accepted", DECIDED.accepted],
  ])("finds nothing in the open center: %s", async (_, cookie) => {
    if (cookie) document.cookie = cookie;
    const { consent } = renderConsent(page);
    await open();
    await expectAccessible(consent.theme.setPreference);
  });

  it("finds nothing with every detail unfolded, nor in Urdu", async () => {
    const { consent } = renderConsent(page);
    await open();
    for (const details of document.querySelectorAll("details")) details.open = true;
    await expectAccessible(consent.theme.setPreference);
    await userEvent.click(await find(inCenter(option("language", "ur-IN"))));
    await find(`${CENTER}[lang="ur-IN"]`);
    await expectAccessible(consent.theme.setPreference);
  });
});
