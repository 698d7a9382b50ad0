import { beforeEach, describe, expect, it } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { config, cookies, override, startConsent } from "../page.fixture.js";
import { createBootScript } from "./createBootScript.js";

/** The banner of a page whose application has not come yet. */
beforeEach(() => {
  const banner = document.createElement("section");
  banner.dataset["cmLayer"] = "banner";
  for (const action of ["accept-all", "reject-all", "open-preferences"]) {
    const button = document.createElement("button");
    button.dataset["cmAction"] = action;
    button.textContent = action;
    banner.append(button);
  }
  document.body.append(banner);
});

function runBootScript(): void {
  const script = document.createElement("script");
  script.textContent = createBootScript(config);
  document.body.append(script);
}

const press = (action: string): void => document.querySelector<HTMLElement>(`[data-cm-action="${action}"]`)?.click();
const status = (): string | null => document.documentElement.getAttribute("data-cm-status");

describe("given a press on the banner before the application has come", () => {
  it("is nothing without the script, so that the tests below could see what it does", () => {
    press("accept-all");
    expect(document.cookie).toBe("");
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
    expect(startConsent().getSnapshot()).toMatchObject({
      status: "decided",
      categories: { functional: state, analytics: state, marketing: "unasked" },
    });
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
