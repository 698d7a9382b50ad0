import { describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { dayOf } from "../store/day.js";
import { comeBack, cookies, override, startConsent } from "../page.fixture.js";

const status = (): string | null => document.documentElement.getAttribute("data-cm-status");
const today = dayOf(Date.now());

describe("given a first visit", () => {
  it("stores nothing before the visitor decides", () => {
    startConsent();
    expect(status()).toBe("pending");
    expect(document.cookie).toBe("");
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it.each([
    ["accepts", "acceptAll", 1],
    ["refuses", "rejectAll", 0],
  ] as const)("keeps in the cookie, and nowhere else, that the visitor %s", (_, verb, flag) => {
    const consent = startConsent();
    consent[verb]();
    expect(cookies()["cm_consent"]).toMatch(
      new RegExp(`^v1\\.d${today}\\.functional-${flag}-[a-z0-9]{4,8}\\.analytics-${flag}-[a-z0-9]{4,8}$`),
    );
    expect(Object.keys(cookies())).toEqual(["cm_consent"]);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
    expect(status()).toBe("decided");
    expect(startConsent().getSnapshot().status).toBe("decided");
  });

  it("keeps a service apart from its category", () => {
    const consent = startConsent();
    consent.save({ functional: true, video: false });
    expect(cookies()["cm_consent"]).toMatch(/\.s-video-0$/);
    const next = startConsent();
    expect([next.isAllowed("theme"), next.isAllowed("video"), next.isAllowed("analytics")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("given a browser that keeps no cookies", () => {
  it("holds the decision in memory and reports CM202; nothing throws", () => {
    expectConsole("CM202");
    override(document, "cookie", { get: () => "", set: () => undefined });
    const onError = vi.fn();
    const consent = startConsent({ onError });
    consent.acceptAll();
    expect(consent.getSnapshot().status).toBe("decided");
    expect(consent.isAllowed("analytics")).toBe(true);
    expect(status()).toBe("decided");
    comeBack();
    expect(consent.getSnapshot().status).toBe("decided");
    consent.rejectAll();
    expect(consent.isAllowed("analytics")).toBe(false);
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM202"]);
  });

  it("goes on where the cookie cannot even be touched", () => {
    expectConsole("CM202");
    const refuse = (): never => {
      throw new DOMException("sandboxed", "SecurityError");
    };
    override(document, "cookie", { get: refuse, set: refuse });
    const consent = startConsent();
    expect(consent.getSnapshot().status).toBe("pending");
    consent.rejectAll();
    expect(consent.getSnapshot().status).toBe("decided");
  });
});

describe("given a cookie that says nothing that can be relied on", () => {
  it.each([
    ["garbage", "%7B%22analytics%22%3Atrue%7D"],
    ["4,000 bytes", `v1.${"analytics-1.".repeat(330)}x`],
    ["a future version", "v2.analytics-1.functional-1"],
    ["nothing", ""],
  ])("grants nothing, reports CM201 and asks: %s", (_, value) => {
    expectConsole("CM201");
    document.cookie = `cm_consent=${value}; Path=/`;
    const onError = vi.fn();
    const consent = startConsent({ onError });
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM201"]);
    expect([consent.isAllowed("functional"), consent.isAllowed("analytics")]).toEqual([false, false]);
    expect(status()).toBe("pending");
  });

  it("leaves the cookie as it is until the next decision replaces it", () => {
    expectConsole("CM201");
    document.cookie = "cm_consent=garbage; Path=/";
    const consent = startConsent();
    expect(cookies()["cm_consent"]).toBe("garbage");
    consent.rejectAll();
    expect(cookies()["cm_consent"]).toMatch(/^v1\./);
  });

  it("counts a part that does not fit as denied", () => {
    expectConsole("CM201");
    document.cookie = "cm_consent=v1.functional-1.analytics-yes; Path=/";
    const consent = startConsent();
    expect(consent.getSnapshot().categories).toMatchObject({ functional: "granted", analytics: "denied" });
  });

  it("asks again after 182 days, also on a page that was open all the while", () => {
    let now = Date.now();
    const consent = startConsent({ now: () => now });
    consent.acceptAll();
    now += 182 * 86_400_000;
    comeBack();
    expect(consent.getSnapshot().status).toBe("pending");
    expect(consent.isAllowed("analytics")).toBe(false);
    expect(status()).toBe("pending");
  });
});

describe("given the site in two tabs", () => {
  it("takes over in one, when it comes to the front, what was decided in the other", () => {
    const consent = startConsent();
    const heard = vi.fn();
    consent.subscribe(heard);
    document.cookie = "cm_consent=v1.functional-0.analytics-1; Path=/";
    comeBack();
    expect(heard).toHaveBeenCalledOnce();
    expect(consent.getSnapshot()).toMatchObject({ status: "decided", reason: "other-tab" });
    expect(consent.isAllowed("analytics")).toBe(true);
    comeBack();
    expect(heard).toHaveBeenCalledOnce();
  });

  it("asks again when the cookie was deleted meanwhile", () => {
    const consent = startConsent();
    consent.acceptAll();
    document.cookie = "cm_consent=; Max-Age=0; Path=/";
    comeBack();
    expect(consent.getSnapshot().status).toBe("pending");
    expect(consent.isAllowed("analytics")).toBe(false);
  });

  it("tells the other without its coming to the front, where both are of one origin", async () => {
    const one = startConsent();
    const other = startConsent();
    one.acceptAll();
    await expect.poll(() => other.isAllowed("analytics")).toBe(true);
    other.withdraw();
    await expect.poll(() => one.isAllowed("analytics")).toBe(false);
  });
});

describe("given starts and stops", () => {
  it("works the same after start, stop, start, as React's StrictMode does it", () => {
    const consent = startConsent();
    const again = consent.start();
    again();
    again();
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    comeBack();
    expect(consent.getSnapshot().status).toBe("decided");
  });

  it("hears nothing of other tabs after the last stop", () => {
    const consent = startConsent();
    const stop = consent.start();
    const running = startConsent();
    stop();
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    comeBack();
    expect([consent.getSnapshot().status, running.getSnapshot().status]).toEqual(["decided", "decided"]);
  });
});
