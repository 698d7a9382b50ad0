import { beforeEach, describe, expect, it, vi } from "vitest";
import { createConsent } from "../index.js";
import { comeBack, config, override, startConsent } from "../page.fixture.js";

describe("given a link to the preference center", () => {
  let link: HTMLAnchorElement;
  beforeEach(() => {
    link = document.createElement("a");
    link.href = "#cm-preferences";
    link.textContent = "Cookie settings";
    document.body.append(link);
  });

  it("opens it when it is pressed, takes the hash away on closing, and opens it when it is pressed again", async () => {
    const { preferences } = startConsent();
    expect(preferences.getSnapshot().isOpen).toBe(false);
    link.click();
    await expect.poll(() => preferences.getSnapshot()).toEqual({ isOpen: true, category: null });
    const entries = history.length;
    preferences.close();
    expect(preferences.getSnapshot().isOpen).toBe(false);
    expect(location.hash).toBe("");
    expect(location.href.endsWith("#")).toBe(false);
    expect(history.length).toBe(entries);
    link.click();
    await expect.poll(() => preferences.getSnapshot().isOpen).toBe(true);
  });

  it("opens it again where the address still has the hash, which changes nothing there", async () => {
    const consent = createConsent(config);
    const stop = consent.start();
    link.click();
    await expect.poll(() => consent.preferences.getSnapshot().isOpen).toBe(true);
    stop();
    consent.preferences.close();
    expect(location.hash).toBe("#cm-preferences");
    const { preferences } = startConsent();
    preferences.close();
    history.replaceState(null, "", "#cm-preferences");
    link.click();
    expect(preferences.getSnapshot().isOpen).toBe(true);
  });

  it("opens it at the category that it names", async () => {
    link.href = "#cm-preferences/analytics";
    const { preferences } = startConsent();
    link.click();
    await expect.poll(() => preferences.getSnapshot()).toEqual({ isOpen: true, category: "analytics" });
  });

  it("opens it on a page that is entered by such a link", () => {
    history.replaceState(null, "", "#cm-preferences/functional");
    expect(startConsent().preferences.getSnapshot()).toEqual({ isOpen: true, category: "functional" });
  });

  it("leaves other hashes alone", async () => {
    const { preferences } = startConsent();
    const changed = vi.fn();
    addEventListener("hashchange", changed, { once: true });
    link.href = "#cm-preferences-of-mine";
    link.click();
    await expect.poll(() => changed.mock.calls.length).toBe(1);
    expect(preferences.getSnapshot().isOpen).toBe(false);
    preferences.close();
    expect(location.hash).toBe("#cm-preferences-of-mine");
  });
});

describe("given `window.cmConsent`", () => {
  it("is there only where it is asked for, and only while the consent is started", () => {
    const plain = startConsent();
    expect(window.cmConsent).toBeUndefined();
    const consent = createConsent(config, { global: true });
    expect(window.cmConsent).toBeUndefined();
    const stop = consent.start();
    expect(window.cmConsent).toBeDefined();
    stop();
    expect(window.cmConsent).toBeUndefined();
    expect(plain.getSnapshot().status).toBe("pending");
  });

  it("gives the state, decides, and tells its listeners until they are taken out", () => {
    const consent = startConsent({ global: true });
    const api = window.cmConsent;
    if (!api) throw new Error("There is no `window.cmConsent`.");
    expect(api.get()).toEqual({
      status: "pending",
      categories: { essential: "granted", functional: "unasked", analytics: "unasked", marketing: "unasked" },
      services: {
        session: "granted",
        choices: "granted",
        theme: "unasked",
        language: "unasked",
        playground: "unasked",
        video: "unasked",
        counter: "unasked",
        ads: "unasked",
      },
      decidedAt: null,
    });

    const heard: string[] = [];
    const stop = api.on(({ status, categories }) => heard.push(`${status} ${categories["analytics"]}`));
    api.acceptAll();
    api.rejectAll();
    api.save({ analytics: true });
    api.withdraw();
    stop();
    api.acceptAll();
    expect(heard).toEqual(["decided granted", "decided denied", "decided granted", "decided denied"]);
    expect(api.get().decidedAt).toBe(new Date().toISOString().slice(0, 10));
    expect(consent.getSnapshot().reason).toBe("api");

    api.open("analytics");
    expect(consent.preferences.getSnapshot()).toEqual({ isOpen: true, category: "analytics" });
    expect(Object.isFrozen(api)).toBe(true);
  });
});

describe("given a browser whose processes agree late on a cookie", () => {
  it("is not misled by the value that it has just replaced, and takes one from elsewhere", async () => {
    const consent = startConsent();
    consent.rejectAll();
    const refused = document.cookie;
    consent.acceptAll();
    const accepted = document.cookie;
    let shown = refused;
    override(document, "cookie", { get: () => shown, set: () => undefined });
    comeBack();
    expect(consent.isAllowed("analytics")).toBe(true);
    shown = accepted;
    comeBack();
    expect(consent.isAllowed("analytics")).toBe(true);
    shown = "cm_consent=v1.functional-1.analytics-0";
    comeBack();
    expect(consent.isAllowed("analytics")).toBe(false);
  });

  it("takes the same value after a moment, when it must come from elsewhere", async () => {
    const consent = startConsent();
    consent.rejectAll();
    const refused = document.cookie;
    consent.acceptAll();
    override(document, "cookie", { get: () => refused, set: () => undefined });
    comeBack();
    expect(consent.isAllowed("analytics")).toBe(true);
    await expect.poll(() => consent.isAllowed("analytics")).toBe(false);
  });

  it("reads the cookie again after another tab's message that came before it", async () => {
    const consent = startConsent();
    const other = new BroadcastChannel("cm:cm_consent");
    let shown = "";
    override(document, "cookie", { get: () => shown, set: () => undefined });
    const third = new BroadcastChannel("cm:cm_consent");
    const seen = new Promise((resolve) => third.addEventListener("message", resolve));
    other.postMessage("changed");
    await seen;
    expect(consent.isAllowed("analytics")).toBe(false);
    shown = "cm_consent=v1.functional-1.analytics-1";
    await expect.poll(() => consent.isAllowed("analytics"), { timeout: 1000 }).toBe(true);
    other.close();
    third.close();
  });
});
