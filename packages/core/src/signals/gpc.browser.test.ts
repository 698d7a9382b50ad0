import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { createConsent, defineConsent, readConsent } from "../index.js";
import type { Consent, ConsentOptions } from "../index.js";
import { cookies, override, runBootScript } from "../page.fixture.js";

const config = defineConsent({
  categories: [
    { id: "essential", essential: true, services: [{ id: "session", stores: "nothing" }] },
    { id: "functional", tracking: false, services: [{ id: "theme", stores: "nothing" }] },
    { id: "analytics", services: [{ id: "counter", stores: "nothing" }] },
    {
      id: "marketing",
      services: [
        { id: "ads", stores: [{ kind: "cookie", name: "ad_*", duration: 30 }] },
        { id: "pixel", stores: "nothing" },
      ],
    },
  ],
  notice: () => Promise.reject(new Error("No test here reads the notice.")),
});

function start(options: ConsentOptions = {}): Consent<typeof config> {
  const consent = createConsent(config, options);
  stops.push(consent.start());
  return consent;
}
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const sendGpc = (): void => override(navigator, "globalPrivacyControl", { get: () => true });
const marketing = (consent: Consent<typeof config>): unknown => consent.getSnapshot().categories.marketing;

describe("given a browser that sends Global Privacy Control", () => {
  beforeEach(sendGpc);

  it("denies what sells and shares, asks about the rest, says so, and writes nothing", () => {
    const consent = start();
    expect(consent.getSnapshot()).toMatchObject({
      status: "pending",
      categories: { functional: "unasked", analytics: "unasked", marketing: "denied" },
      services: { ads: "denied", pixel: "denied", counter: "unasked" },
      signals: { gpc: true },
    });
    expect(document.cookie).toBe("");
  });

  it("does not take “accept all” for an answer to the signal", () => {
    const consent = start();
    consent.acceptAll("banner-accept");
    expect(consent.getSnapshot()).toMatchObject({
      status: "decided",
      categories: { functional: "granted", analytics: "granted", marketing: "denied" },
    });
    expect(cookies()["cm_consent"]).toMatch(/\.marketing-0-/);
  });

  it("takes a choice by name, which stands on the next page too", () => {
    start().save({ marketing: true }, "center-save");
    expect(marketing(start())).toBe("granted");
    expect(readConsent(document.cookie, config, Date.now(), { gpc: true }).categories.marketing).toBe("granted");
  });

  it("keeps such a choice when everything else is accepted too", () => {
    const consent = start();
    consent.save({ marketing: true }, "center-save");
    consent.acceptAll();
    expect(marketing(consent)).toBe("granted");
  });

  it("is not switched off by an option that says nothing", () => {
    const nothing: object = { gpc: undefined };
    expect(marketing(start({ signals: nothing }))).toBe("denied");
  });

  it("takes a choice of one service by name, and leaves the others denied", () => {
    const consent = start();
    consent.grant("ads", "gate-always");
    expect(consent.getSnapshot().services).toMatchObject({ ads: "granted", pixel: "denied" });
    consent.grant("pixel", "gate-always");
    expect(start().getSnapshot().services).toMatchObject({ ads: "granted", pixel: "granted" });
    consent.withdraw("ads");
    expect(consent.getSnapshot().services).toMatchObject({ ads: "denied", pixel: "granted" });
  });

  it("is older than the signal what was granted without it: it is denied and swept", () => {
    for (const value of ["v1.functional-1.analytics-1.marketing-1", "v1.functional-1.analytics-1.s-ads-1"]) {
      document.cookie = `cm_consent=${value}; Path=/`;
      document.cookie = "ad_id=1; Path=/";
      const consent = start();
      expect([marketing(consent), consent.getSnapshot().services.ads]).toEqual(["denied", "denied"]);
      expect(cookies()).not.toHaveProperty("ad_id");
    }
  });

  it("shows the same by the inline script, and a press on “accept all” there decides the same", () => {
    for (const value of ["v1", "v1.functional-1.analytics-1", "v1.functional-1.analytics-1.marketing-1"]) {
      document.cookie = `cm_consent=${value}; Path=/`;
      const consent = start();
      const expected = consent.getSnapshot().status;
      for (const name of ["data-cm-status", "data-cm-live"]) document.documentElement.removeAttribute(name);
      runBootScript({}, config);
      expect(document.documentElement.getAttribute("data-cm-status")).toBe(expected);
    }
    document.documentElement.removeAttribute("data-cm-live");
    document.cookie = "cm_consent=; Max-Age=0; Path=/";
    const banner = document.createElement("div");
    banner.dataset["cmLayer"] = "banner";
    const button = document.createElement("button");
    button.dataset["cmAction"] = "accept-all";
    banner.append(button);
    document.body.append(banner);
    runBootScript({}, config);
    button.click();
    const byScript = cookies()["cm_consent"];
    start().acceptAll();
    expect(cookies()["cm_consent"]).toBe(byScript);
    expect(byScript).toMatch(/analytics-1.*marketing-0/);
  });
});

describe("given no signal", () => {
  it("asks about marketing too, so that the tests above could see the signal", () => {
    const consent = start();
    expect(marketing(consent)).toBe("unasked");
    consent.acceptAll();
    expect(marketing(consent)).toBe("granted");
  });

  it("keeps what was chosen in face of the signal, which is gone now", () => {
    sendGpc();
    start().save({ marketing: true });
    override(navigator, "globalPrivacyControl", { get: () => false });
    expect(marketing(start())).toBe("granted");
  });

  it("takes it from the server, which may have heard it alone", () => {
    const initialSnapshot = readConsent(null, config, Date.now(), { gpc: true });
    const consent = start({ initialSnapshot });
    expect([marketing(consent), consent.getServerSnapshot()]).toEqual(["denied", initialSnapshot]);
  });

  it.each([1, "1", "true", null, {}])("takes %j for no signal", (value) => {
    override(navigator, "globalPrivacyControl", { get: () => value });
    expect(start().getSnapshot().signals.gpc).toBe(false);
  });
});

describe("given a visitor who is a child", () => {
  it("denies what tracks and is not asked, and the rest too without a parent's word", () => {
    const consent = start({ signals: { age: "child" } });
    expect(consent.getSnapshot()).toMatchObject({
      status: "decided",
      categories: { functional: "denied", analytics: "denied", marketing: "denied" },
    });
    consent.acceptAll();
    expect(Object.values(consent.getSnapshot().services)).toEqual(["granted", "denied", "denied", "denied", "denied"]);
  });

  it("asks about what does not track where a parent has consented, and never about the rest", () => {
    expectConsole("CM205");
    expectConsole("CM205");
    const consent = start({ signals: { age: "child", verifiedParent: "token-1" } });
    expect(consent.getSnapshot()).toMatchObject({ status: "pending", categories: { functional: "unasked" } });
    consent.save({ functional: true, analytics: true });
    consent.grant("ads");
    expect(consent.getSnapshot()).toMatchObject({
      status: "decided",
      categories: { functional: "granted", analytics: "denied", marketing: "denied" },
    });
  });

  it("withdraws at once, and for good, when it turns out later", () => {
    document.cookie = "ad_id=1; Path=/";
    const consent = start();
    const stopped = vi.fn();
    consent.acceptAll();
    consent.when("ads", () => stopped);
    document.cookie = "ad_id=1; Path=/";
    consent.setAge("child");
    expect(stopped).toHaveBeenCalledOnce();
    expect(cookies()).not.toHaveProperty("ad_id");
    expect(cookies()["cm_consent"]).toMatch(/functional-0.*analytics-0.*marketing-0/);
    expect(consent.getSnapshot().reason).toBe("signal-age");
    // Another page, which nobody has told the age.
    expect(start().getSnapshot().categories).toMatchObject({ analytics: "denied", marketing: "denied" });
  });

  it("withdraws at the start what an earlier visitor of the device had granted", () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1.s-ads-1; Path=/";
    start({ signals: { age: "child", verifiedParent: "token-1" } });
    expect(cookies()["cm_consent"]).toMatch(/functional-1.*analytics-0/);
    expect(cookies()["cm_consent"]).not.toContain("ads-1");
  });

  it("renders nothing on a server that may not be offered, although the cookie was read without the age", () => {
    const initialSnapshot = readConsent("cm_consent=v1.functional-1.analytics-1.marketing-1", config);
    const consent = createConsent(config, { initialSnapshot, signals: { age: "child" } });
    expect(consent.getServerSnapshot()).toMatchObject({
      status: "decided",
      categories: { functional: "denied", analytics: "denied", marketing: "denied" },
      services: { counter: "denied", ads: "denied", session: "granted" },
    });
    expect(createConsent(config, { signals: { age: "child" } }).getServerSnapshot().status).toBe("decided");
  });

  it("does not believe what another tab grants", () => {
    const consent = start({ signals: { age: "child" } });
    document.cookie = "cm_consent=v1.functional-1.analytics-1.marketing-1; Path=/";
    window.dispatchEvent(new Event("focus"));
    expect(consent.isAllowed("analytics")).toBe(false);
    expect(cookies()["cm_consent"]).toMatch(/analytics-0/);
  });

  it("ignores what is no age, and keeps what it knew", () => {
    expectConsole("CM208");
    expectConsole("CM208");
    const consent = start({ signals: { age: "child" } });
    consent.setAge("grown-up" as "adult");
    expect(consent.getSnapshot().signals.age).toBe("child");
    consent.setAge("child", { verifiedParent: "" });
    expect(consent.getSnapshot().signals).toMatchObject({ age: "child", verifiedParent: null });
    consent.setAge("adult");
    expect(consent.getSnapshot()).toMatchObject({ status: "pending", signals: { age: "adult" } });
  });
});

describe("given a consent manager that speaks for the visitor", () => {
  const source = { source: "consent-manager", registrationId: "CM-1" } as const;

  it("ends a grant that was made here, and leaves the rest", () => {
    const consent = start();
    consent.acceptAll();
    consent.applyExternal({ analytics: false }, source);
    expect(consent.getSnapshot()).toMatchObject({
      categories: { functional: "granted", analytics: "denied", marketing: "granted" },
      reason: "consent-manager",
    });
    expect(cookies()["cm_consent"]).toMatch(/analytics-0/);
  });

  it("grants by name, and decides nothing else", () => {
    const consent = start();
    consent.applyExternal({ analytics: true }, source);
    expect(consent.getSnapshot()).toMatchObject({
      status: "pending",
      categories: { functional: "unasked", analytics: "granted" },
    });
  });

  it("withdraws what it names although it names something else that is not declared", () => {
    expectConsole("CM203");
    const consent = start();
    consent.acceptAll();
    consent.applyExternal({ analytics: false, typo: true } as Record<string, boolean>, source);
    expect(consent.isAllowed("analytics")).toBe(false);
  });

  it("cannot grant to a child", () => {
    expectConsole("CM205");
    const consent = start({ signals: { age: "child" } });
    consent.applyExternal({ analytics: true }, source);
    expect(consent.isAllowed("analytics")).toBe(false);
  });
});
