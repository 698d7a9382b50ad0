import { memoryStorage, createConsent } from "@callmissed/consent-react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { action, find, layer, option, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { config } from "../../test/fixture.jsx";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { ConsentBanner } from "./ConsentBanner.js";

const BANNER = layer("banner");

describe("given a first visit", () => {
  it("shows the banner with its contract: root, layer, state, and three actions", async () => {
    renderConsent(<ConsentBanner />);
    const banner = await find(BANNER);
    expect(banner.getAttribute("data-cm-state")).toBe("pending");
    expect(["fixed", "sticky"]).toContain(getComputedStyle(banner).position);
    const actions = [...banner.querySelectorAll("[data-cm-action]")].map((one) => one.getAttribute("data-cm-action"));
    expect(new Set(actions)).toEqual(new Set(["accept-all", "open-preferences", "reject-all"]));
    expect(actions).toHaveLength(3);
    expect(document.documentElement.getAttribute("data-cm-status")).toBe("pending");
  });

  it("says who asks and for what, and leaves out what is not in use", async () => {
    renderConsent(<ConsentBanner />);
    const banner = await find(BANNER);
    expect(banner.textContent).toContain("example.in");
    for (const short of ["remembering your settings", "counting visits"]) expect(banner.textContent).toContain(short);
    expect(banner.textContent).not.toContain("advertising");
  });

  it("gives accept and reject the same size, font and colors", async () => {
    renderConsent(<ConsentBanner />);
    const look = async (name: string): Promise<unknown[]> => {
      const button = await find(action(name));
      const { width, height } = button.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight, borderColor } = getComputedStyle(button);
      return [Math.round(width), Math.round(height), color, backgroundColor, fontSize, fontWeight, borderColor];
    };
    expect(await look("accept-all")).toEqual(await look("reject-all"));
    const height = (await find(action("reject-all"))).getBoundingClientRect().height;
    expect(height).toBeGreaterThanOrEqual(44);
  });

  it("takes neither the focus nor the scrolling, and covers nothing", async () => {
    renderConsent(<ConsentBanner />);
    await find(BANNER);
    expect(document.activeElement).toBe(document.body);
    expect(getComputedStyle(document.body).overflow).toBe("visible");
    expect(query(BANNER)?.closest("[aria-modal]")).toBeNull();
    const { height } = (await find(BANNER)).getBoundingClientRect();
    expect(height).toBeLessThan(innerHeight / 2);
  });

  it.each(["card", "bar"] as const)("leaves axe nothing to find: %s", async (layout) => {
    const { consent } = renderConsent(<ConsentBanner layout={layout} />);
    await find(BANNER);
    await expectAccessible(consent.theme.setPreference);
  });

  it.each(["hi", "ur-IN"])("leaves axe nothing to find in the language %s", async (tag) => {
    const { consent } = renderConsent(<ConsentBanner />, { language: tag });
    await userEvent.click(await find(option("language", tag)));
    await find(`${BANNER}[lang="${tag}"]`);
    await expectAccessible(consent.theme.setPreference);
  });
});

describe("given the visitor's answer", () => {
  it.each([
    ["accept-all", "granted", /functional-1.*analytics-1/, "banner-accept"],
    ["reject-all", "denied", /functional-0.*analytics-0/, "banner-reject"],
  ])("takes %s at one press, keeps it, and is gone from the document", async (name, state, cookie, reason) => {
    const { consent } = renderConsent(<ConsentBanner />);
    await userEvent.click(await find(action(name)));
    await expect.poll(() => query(BANNER)).toBeNull();
    expect(consent.getSnapshot()).toMatchObject({
      status: "decided",
      reason,
      categories: { functional: state, analytics: state, marketing: "unasked" },
    });
    expect(document.cookie).toMatch(cookie);
    expect(document.cookie).not.toContain("marketing");
    expect(document.documentElement.getAttribute("data-cm-status")).toBe("decided");
  });

  it.each(["accept-all", "reject-all"])("takes a synthetic click on %s", async (name) => {
    const { consent } = renderConsent(<ConsentBanner />);
    (await find(action(name))).click();
    await expect.poll(() => query(BANNER)).toBeNull();
    expect(consent.getSnapshot().status).toBe("decided");
  });

  it.each(["accept-all", "reject-all", "open-preferences"])(
    "leaves a press on %s alone that was answered before it: one press is one decision",
    async (name) => {
      const { consent } = renderConsent(<ConsentBanner />);
      const button = await find(action(name));
      const answer = (event: Event): void => event.preventDefault();
      button.addEventListener("click", answer);
      button.click();
      expect(consent.getSnapshot().status).toBe("pending");
      expect(consent.preferences.getSnapshot().isOpen).toBe(false);
      button.removeEventListener("click", answer);
      button.click();
      await expect
        .poll(() => consent.getSnapshot().status === "decided" || consent.preferences.getSnapshot().isOpen)
        .toBe(true);
    },
  );

  it("takes it by keyboard alone", async () => {
    const { consent } = renderConsent(<ConsentBanner />);
    const reject = await find(action("reject-all"));
    for (let i = 0; i < 10 && document.activeElement !== reject; i++) await userEvent.tab();
    expect(document.activeElement).toBe(reject);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => query(BANNER)).toBeNull();
    expect(consent.getSnapshot().categories).toMatchObject({ analytics: "denied" });
  });

  it("opens the preference center, and stays", async () => {
    const { consent } = renderConsent(<ConsentBanner />);
    await userEvent.click(await find(action("open-preferences")));
    expect(consent.preferences.getSnapshot()).toEqual({ isOpen: true, category: null });
    expect(query(BANNER)).not.toBeNull();
    expect(document.cookie).toBe("");
  });

  it("is no answer where Escape is pressed: nothing is granted, and the banner stays", async () => {
    const { consent } = renderConsent(<ConsentBanner />);
    (await find(action("accept-all"))).focus();
    await userEvent.keyboard("{Escape}");
    expect(consent.getSnapshot().status).toBe("pending");
    expect(query(BANNER)).not.toBeNull();
    expect(document.cookie).toBe("");
  });

  it.each(["accepted", "rejected"] as const)("is not asked for again where the visitor %s before", async (decision) => {
    document.cookie = DECIDED[decision];
    renderConsent(
      <>
        <ConsentBanner />
        <p id="rendered" />
      </>,
    );
    await find("#rendered");
    expect(query(BANNER)).toBeNull();
  });

  it("comes back when everything is asked anew in another tab", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(<ConsentBanner />);
    document.cookie = "cm_consent=; Max-Age=0; Path=/";
    window.dispatchEvent(new Event("focus"));
    await find(BANNER);
  });
});

describe("given several languages", () => {
  it("speaks the one that is pressed in the banner, and stores nothing", async () => {
    renderConsent(<ConsentBanner />);
    await userEvent.click(await find(option("language", "hi")));
    const banner = await find(`${BANNER}[lang="hi"]`);
    expect(banner.textContent).toContain("सभी अस्वीकार करें");
    expect(banner.textContent).toContain("विज़िट गिनना");
    expect(query(option("language", "hi"))?.getAttribute("aria-pressed")).toBe("true");
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
  });

  it("writes from right to left in Urdu, with the same attributes and actions", async () => {
    renderConsent(<ConsentBanner />);
    await userEvent.click(await find(option("language", "ur-IN")));
    const banner = await find(`${BANNER}[lang="ur-IN"]`);
    expect(banner.getAttribute("dir")).toBe("rtl");
    for (const name of ["accept-all", "reject-all", "open-preferences"]) expect(query(action(name))).not.toBeNull();
    await userEvent.click(await find(action("reject-all")));
    await expect.poll(() => query(BANNER)).toBeNull();
  });

  it("stays in its language and reports CM402 where the words cannot be loaded", async () => {
    expectConsole("CM402");
    const { en } = await import("@callmissed/consent-locales/en");
    const { ta } = await import("@callmissed/consent-locales/ta");
    const broken = { ...ta, loadBanner: () => Promise.reject(new Error("404")) };
    const { ConsentProvider } = await import("@callmissed/consent-react");
    renderConsent(
      <ConsentProvider config={config} storage={memoryStorage()} locales={[en, broken]}>
        <ConsentBanner />
      </ConsentProvider>,
    );
    await userEvent.click(await find(option("language", "ta")));
    await expect.poll(() => query(`${BANNER}[lang="en"]`)).not.toBeNull();
    await expect.element(page.getByRole("button", { name: "Reject all" })).toBeVisible();
  });
});

describe("given a page under StrictMode", () => {
  it("shows one banner, and takes one answer", async () => {
    const { consent } = renderConsent(<ConsentBanner />, { isStrict: true });
    await find(BANNER);
    expect(document.querySelectorAll(BANNER)).toHaveLength(1);
    await userEvent.click(await find(action("accept-all")));
    await expect.poll(() => query(BANNER)).toBeNull();
    expect(consent.isAllowed("analytics")).toBe(true);
  });
});

describe("given a notice that cannot be loaded", () => {
  it("shows no banner, since it could not say what it asks for; grants nothing, and reports CM403", async () => {
    expectConsole("CM403");
    const codes: string[] = [];
    const consent = createConsent(
      { ...config, notice: () => Promise.reject(new Error("404")) },
      { onError: ({ code }) => codes.push(code) },
    );
    renderConsent(<ConsentBanner />, { consent });
    await expect.poll(() => codes).toEqual(["CM403"]);
    expect(query(BANNER)).toBeNull();
    expect(consent.isAllowed("analytics")).toBe(false);
  });
});
