import { beforeEach, describe, expect, it } from "vitest";
import { createConsent } from "../index.js";
import { config, cookies, startConsent } from "../page.fixture.js";

/** What a page holds after a tracker, the site itself and somebody unknown have stored something. */
beforeEach(async () => {
  const folder = location.pathname.slice(0, location.pathname.lastIndexOf("/")) || "/";
  document.cookie = "ct_root=1; Path=/";
  document.cookie = `ct_path=1; Path=${folder}`;
  document.cookie = "sid=1; Path=/";
  document.cookie = "other=1; Path=/";
  for (const storage of [localStorage, sessionStorage]) {
    storage.setItem("ct_visits", "3");
    storage.setItem("other", "1");
  }
  localStorage.setItem("csrf", "1");
  localStorage.setItem("ct_playground", "1");
  for (const name of ["ct_events", "other"]) await openDatabase(name);
});

async function openDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("error", () => reject(request.error ?? new Error(name)));
    request.addEventListener("success", () => {
      request.result.close();
      resolve();
    });
  });
}

async function stored(): Promise<Record<string, string[]>> {
  const databases = await indexedDB.databases();
  return {
    cookies: Object.keys(cookies()).sort(),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    databases: databases.map(({ name }) => name ?? "").sort(),
  };
}

const EVERYTHING = {
  cookies: ["ct_path", "ct_root", "other", "sid"],
  local: ["csrf", "ct_playground", "ct_visits", "other"],
  session: ["ct_visits", "other"],
  databases: ["ct_events", "other"],
};
const SWEPT = {
  cookies: ["other", "sid"],
  local: ["csrf", "ct_playground", "other"],
  session: ["other"],
  databases: ["other"],
};

describe("given what a tracker has stored", () => {
  it("is all there without a sweep, so that the tests below could see what one left", async () => {
    expect(await stored()).toEqual(EVERYTHING);
  });

  it("is removed at the start where it was never granted; what is essential or unknown stays", async () => {
    startConsent();
    await expect.poll(stored).toEqual({ ...SWEPT, local: ["csrf", "other"] });
  });

  it("stays while it is granted", async () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    const consent = startConsent();
    consent.save({ functional: true });
    expect(await stored()).toEqual({ ...EVERYTHING, cookies: ["cm_consent", ...EVERYTHING.cookies] });
  });

  it("is removed at once on withdrawal", async () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    const consent = startConsent();
    consent.withdraw("analytics");
    expect(cookies()).not.toHaveProperty("ct_root");
    expect(cookies()).not.toHaveProperty("ct_path");
    expect(localStorage.getItem("ct_visits")).toBeNull();
    await expect.poll(stored).toEqual({ ...SWEPT, cookies: ["cm_consent", ...SWEPT.cookies] });
  });

  it("is removed after its code was stopped, which may write a last word", async () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    const consent = startConsent();
    consent.when("counter", () => () => localStorage.setItem("ct_goodbye", "1"));
    consent.withdraw("counter");
    expect(localStorage.getItem("ct_goodbye")).toBeNull();
    await expect.poll(stored).toEqual({ ...SWEPT, cookies: ["cm_consent", ...SWEPT.cookies] });
  });

  it("is removed in this tab when it was withdrawn in another", async () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    startConsent();
    document.cookie = "cm_consent=v1.functional-1.analytics-0; Path=/";
    window.dispatchEvent(new Event("focus"));
    await expect.poll(stored).toEqual({ ...SWEPT, cookies: ["cm_consent", ...SWEPT.cookies] });
  });
});

it("a pattern that reaches the consent cookie leaves it, and with it the refusal", () => {
  const reaching = {
    ...config,
    categories: [{ id: "a", services: [{ id: "x", stores: [{ kind: "cookie", name: "cm_*", duration: 1 }] }] }],
  } as const;
  const consent = createConsent(reaching);
  const stop = consent.start();
  consent.rejectAll();
  expect(Object.keys(cookies())).toContain("cm_consent");
  stop();
});
