import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { ConsentGate } from "./ConsentGate.js";

const GATE = '[data-cm-gate="video"]';
const FILM = "data:text/html,<title>film</title>";
const page = (
  <main>
    <ConsentGate service="video" title="Quick start, 2 minutes" aspectRatio="4 / 3">
      <iframe title="Film" sandbox="" src={FILM} style={{ inlineSize: "100%", blockSize: "100%" }} />
    </ConsentGate>
  </main>
);

describe("given an embed behind the gate", () => {
  it("shows a placeholder of the same size, with who provides it, and requests nothing", async () => {
    renderConsent(page);
    const gate = await find(GATE);
    await find(action("load-once"));
    expect(query("iframe")).toBeNull();
    expect(gate.textContent).toContain("Quick start, 2 minutes");
    expect(gate.textContent).toContain("Film player comes from Tube");
    expect(query(`${GATE} a`)?.getAttribute("href")).toBe("https://tube.example/privacy");
    const { width, height } = gate.getBoundingClientRect();
    expect(width / height).toBeCloseTo(4 / 3, 1);
  });

  it("loads it once: it is shown, nothing is stored, and the next page asks again", async () => {
    const { consent, unmount } = renderConsent(page);
    await userEvent.click(await find(action("load-once")));
    await find(`iframe[src="${FILM}"]`);
    expect(query(GATE)).toBeNull();
    expect(consent.getSnapshot().services).toMatchObject({ video: "unasked" });
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
    unmount();
    renderConsent(page);
    await find(action("load-once"));
    expect(query("iframe")).toBeNull();
  });

  it("takes away what was loaded once when the visitor then refuses", async () => {
    const { consent } = renderConsent(page);
    await userEvent.click(await find(action("load-once")));
    await find("iframe");
    consent.rejectAll();
    await find(GATE);
    expect(query("iframe")).toBeNull();
  });

  it("loads it always: that service alone is granted, and the next page shows it at once", async () => {
    const { consent, unmount } = renderConsent(page);
    await userEvent.click(await find(action("load-always")));
    await find("iframe");
    expect(consent.getSnapshot()).toMatchObject({
      status: "pending",
      reason: "gate-always",
      categories: { functional: "unasked", analytics: "unasked" },
      services: { video: "granted", theme: "unasked" },
    });
    expect(document.cookie).toMatch(/s-video-1/);
    unmount();
    renderConsent(page);
    await find("iframe");
  });

  it.each(["load-once", "load-always"])("moves the focus to what %s has loaded", async (name) => {
    renderConsent(page);
    await userEvent.click(await find(action(name)));
    await find("iframe");
    await expect.poll(() => document.activeElement).toBe(query("iframe")?.parentElement);
  });

  it("does not take the focus where the visitor pressed nothing", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(page);
    await find("iframe");
    expect(document.activeElement).toBe(document.body);
  });

  it("takes it away again on withdrawal, and shows the placeholder", async () => {
    document.cookie = DECIDED.accepted;
    const { consent } = renderConsent(page);
    await find("iframe");
    consent.withdraw();
    await find(`${GATE} ${action("load-once")}`);
    expect(query("iframe")).toBeNull();
  });

  it.each(["load-once", "load-always"])("takes a synthetic click on %s, under StrictMode too", async (name) => {
    renderConsent(page, { isStrict: true });
    (await find(action(name))).click();
    await find("iframe");
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = renderConsent(page);
    await find(action("load-once"));
    await expectAccessible(consent.theme.setPreference);
  });
});
