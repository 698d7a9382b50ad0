import { beforeEach, describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { createConsent } from "../index.js";
import { atEnd, config, cookies, override, runBootScript, startConsent } from "../page.fixture.js";

/** How often the form was sent, as a page without scripts would send it. */
let submitted = 0;

/** The banner of a page whose application has not come yet. */
beforeEach(() => {
  const banner = document.createElement("section");
  banner.dataset["cmLayer"] = "banner";
  const form = document.createElement("form");
  submitted = 0;
  form.addEventListener("submit", (event) => {
    submitted += 1;
    event.preventDefault();
  });
  banner.append(form);
  for (const action of ["accept-all", "reject-all", "open-preferences"]) {
    const button = document.createElement("button");
    button.type = "submit";
    button.dataset["cmAction"] = action;
    button.textContent = action;
    form.append(button);
  }
  document.body.append(banner);
});

const press = (action: string): void => document.querySelector<HTMLElement>(`[data-cm-action="${action}"]`)?.click();
const status = (): string | null => document.documentElement.getAttribute("data-cm-status");

describe("given a press on the banner before the application has come", () => {
  it("is nothing without the script, so that the tests below could see what it does", () => {
    press("accept-all");
    expect(document.cookie).toBe("");
    expect(submitted).toBe(1);
  });

  it.each([
    ["accept-all", 1, "granted"],
    ["reject-all", 0, "denied"],
  ])("keeps %s at once, and the application finds it", (action, flag, state) => {
    runBootScript();
    expect(status()).toBe("pending");
    press(action);
    expect(status()).toBe("decided");
    expect(cookies()["cm_consent"]).toMatch(
      new RegExp(`^v1\\.d\\d{8}\\.functional-${flag}-[a-z0-9]{7}\\.analytics-${flag}-[a-z0-9]{7}$`),
    );
    expect(submitted).toBe(0);
    expect(startConsent().getSnapshot()).toMatchObject({
      status: "decided",
      categories: { functional: state, analytics: state, marketing: "unasked" },
    });
  });

  it("is told to the other tabs when the application comes", async () => {
    const other = new BroadcastChannel("cm:cm_consent");
    atEnd(() => other.close());
    const told = vi.fn<(event: MessageEvent) => void>();
    other.addEventListener("message", told);
    runBootScript();
    press("reject-all");
    startConsent();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  });

  it("is told to the application with its reason and its time, once", () => {
    runBootScript();
    const from = Date.now();
    press("accept-all");
    const to = Date.now();
    const consent = createConsent(config);
    const told: unknown[] = [];
    consent.subscribe(() => told.push(consent.getSnapshot().reason));
    atEnd(consent.start());
    const { reason, changedAt, decidedAt } = consent.getSnapshot();
    expect(reason).toBe("banner-accept");
    expect(changedAt).toBeGreaterThanOrEqual(from);
    expect(changedAt).toBeLessThanOrEqual(to);
    expect(decidedAt).toBe(new Date(from).toISOString().slice(0, 10));
    consent.start()();
    expect(told).toEqual(["banner-accept"]);
  });

  it("loads what it granted when the application starts, once", () => {
    runBootScript();
    press("accept-all");
    const consent = createConsent(config);
    const run = vi.fn();
    consent.when("analytics", run);
    expect(run).not.toHaveBeenCalled();
    atEnd(consent.start());
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("leaves a finer choice to the application, and the form to the browser", () => {
    runBootScript();
    const panel = document.createElement("form");
    panel.addEventListener("submit", (event) => event.preventDefault());
    const save = document.createElement("button");
    save.dataset["cmAction"] = "save";
    panel.append(save);
    document.body.append(panel);
    const sent = vi.fn();
    panel.addEventListener("submit", sent);
    save.click();
    expect(sent).toHaveBeenCalledTimes(1);
    expect(status()).toBe("pending");
  });

  it("puts `window.cmConsent` on the page when the application starts", () => {
    expect(startConsent() && window.cmConsent).toBeUndefined();
    document.documentElement.removeAttribute("data-cm-live");
    runBootScript();
    startConsent();
    expect(window.cmConsent?.get().status).toBe("pending");
  });

  it("does not ask again where another page has decided while this one was aside", () => {
    runBootScript();
    expect(status()).toBe("pending");
    document.cookie = "cm_consent=v1.functional-0.analytics-0; Path=/";
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    expect(status()).toBe("decided");
    document.cookie = "cm_consent=; Max-Age=0; Path=/";
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    expect(status()).toBe("pending");
  });

  it("is kept as it was where the application decides the same by itself", () => {
    runBootScript();
    press("accept-all");
    const byScript = cookies()["cm_consent"];
    startConsent().acceptAll();
    expect(cookies()["cm_consent"]).toBe(byScript);
  });

  it("is told to an application that has started, while the banner is not live", () => {
    runBootScript();
    const consent = startConsent();
    press("reject-all");
    expect(consent.getSnapshot()).toMatchObject({ status: "decided", reason: "banner-reject" });
  });

  it("opens the preference center once the application is there", async () => {
    runBootScript();
    press("open-preferences");
    expect(location.hash).toBe("#cm-preferences");
    expect(document.cookie).toBe("");
    expect(startConsent().preferences.getSnapshot().isOpen).toBe(true);
  });

  it("holds in memory where the browser keeps no cookies", () => {
    expectConsole("CM202");
    override(document, "cookie", { get: () => "", set: () => undefined });
    runBootScript();
    press("accept-all");
    expect(startConsent().getSnapshot()).toMatchObject({ status: "decided", reason: "banner-accept" });
  });

  it("is left to the banner once that is live", () => {
    runBootScript();
    document.querySelector("section")?.setAttribute("data-cm-live", "");
    press("accept-all");
    expect(document.cookie).toBe("");
    expect(status()).toBe("pending");
  });
});
