import { afterEach, describe, expect, it, vi } from "vitest";
import { createConsent, defineConsent } from "../index.js";
import type { Consent } from "../index.js";
import { cookies, override } from "../page.fixture.js";

const config = defineConsent({
  categories: [
    { id: "essential", essential: true, services: [{ id: "session", stores: "nothing" }] },
    {
      id: "analytics",
      services: [
        { id: "told", stores: [{ kind: "indexedDB", name: "deaf_db", duration: "persistent" }] },
        { id: "deaf", onWithdraw: "reload", stores: [{ kind: "cookie", name: "deaf_*", duration: 30 }] },
      ],
    },
  ],
  notice: () => Promise.reject(new Error("No test here reads the notice.")),
});

let stop = (): void => undefined;
afterEach(() => stop());

function start(): { consent: Consent<typeof config>; reload: ReturnType<typeof vi.fn> } {
  const reload = vi.fn();
  const consent = createConsent(config, { reload });
  stop = consent.start();
  return { consent, reload };
}

describe("given a service whose code cannot be stopped", () => {
  it("loads the page anew once it is withdrawn, when the decision is kept and what it stored is gone", async () => {
    const { consent, reload } = start();
    consent.acceptAll();
    document.cookie = "deaf_id=1; Path=/";
    reload.mockImplementation(() => {
      expect(cookies()["cm_consent"]).toMatch(/analytics-0/);
      expect(cookies()).not.toHaveProperty("deaf_id");
    });
    consent.withdraw();
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    consent.rejectAll();
    consent.acceptAll();
    consent.withdraw("told");
    await Promise.resolve();
    expect(reload).toHaveBeenCalledOnce();
  });

  it("does so for that service alone", async () => {
    const { consent, reload } = start();
    consent.acceptAll();
    consent.withdraw("deaf");
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    expect(consent.isAllowed("told")).toBe(true);
  });

  it("waits for no database that code still holds open, and neither does clearing", async () => {
    const request = indexedDB.open("deaf_db");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const { consent, reload } = start();
    consent.acceptAll();
    consent.withdraw("told");
    await consent.clear(["deaf", "told"]);
    await consent.clear(["deaf", "told"]);
    consent.withdraw();
    await expect.poll(() => reload.mock.calls.length, { timeout: 3000 }).toBe(1);
    request.result.close();
    await expect.poll(async () => (await indexedDB.databases()).map(({ name }) => name)).not.toContain("deaf_db");
  });

  it("does not on a page that has never allowed it: a refusal reloads nothing", async () => {
    const { consent, reload } = start();
    consent.rejectAll();
    consent.rejectAll();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(reload).not.toHaveBeenCalled();
  });
});

describe("given a page that is rendered ahead", () => {
  it("loads nothing and removes nothing until the visitor sees it", () => {
    document.cookie = "cm_consent=v1.analytics-1; Path=/";
    let isPrerendering = true;
    override(document, "prerendering", { get: () => isPrerendering });
    const { consent } = start();
    const run = vi.fn();
    const prepared = vi.fn();
    consent.when("told", run);
    consent.when(null, prepared);
    const frame = document.createElement("iframe");
    frame.title = "x";
    frame.dataset["cmService"] = "told";
    frame.dataset["cmSrc"] = "about:blank";
    document.body.append(frame);
    expect([run.mock.calls.length, prepared.mock.calls.length, frame.hasAttribute("src")]).toEqual([0, 0, false]);
    isPrerendering = false;
    document.dispatchEvent(new Event("prerenderingchange"));
    expect([run.mock.calls.length, prepared.mock.calls.length, frame.hasAttribute("src")]).toEqual([1, 1, true]);
  });
});

describe("given a vendor", () => {
  it("is connected when the consent is made, and one that throws stops neither the next nor the consent", () => {
    const connected: unknown[] = [];
    const onError = vi.fn();
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const consent = createConsent(config, {
      onError,
      vendors: [
        {
          connect() {
            throw new Error("broken vendor");
          },
        },
        {
          connect(one) {
            connected.push(one);
            return () => undefined;
          },
        },
      ],
    });
    vi.restoreAllMocks();
    stop = consent.start();
    expect(connected).toEqual([consent]);
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM204"]);
  });
});
