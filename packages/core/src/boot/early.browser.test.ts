import { beforeEach, expect, it } from "vitest";
import { runBootScript, startConsent } from "../page.fixture.js";
import { googleConsentMode } from "../vendors/googleConsentMode.js";
import type { Vendor } from "../vendors/Vendor.js";

const QUEUE = "dataLayerOfTest";
const page = window as unknown as { [QUEUE]?: ArrayLike<unknown>[] };
const make = (): Vendor => googleConsentMode({ mode: "basic", dataLayer: QUEUE });
const commands = (): unknown[][] => (page[QUEUE] ?? []).map((entry) => Array.from(entry));

beforeEach(() => {
  delete page[QUEUE];
});

it("tells Google that everything is denied before any of its code can run, in commands that it takes for its own", () => {
  runBootScript({ vendors: [make()] });
  expect(commands()).toEqual([
    [
      "consent",
      "default",
      {
        ad_storage: "denied",
        ad_user_data: "denied",
        ad_personalization: "denied",
        analytics_storage: "denied",
        functionality_storage: "denied",
        personalization_storage: "denied",
        security_storage: "granted",
        wait_for_update: 500,
      },
    ],
    ["set", "ads_data_redaction", true],
  ]);
  expect(page[QUEUE]?.map((entry) => Object.prototype.toString.call(entry))).toEqual(
    Array.from({ length: 2 }, () => "[object Arguments]"),
  );
});

it("leaves the default at that once the application has come, and tells the decision after it", () => {
  document.cookie = "cm_consent=v1.functional-0.analytics-1; Path=/";
  runBootScript({ vendors: [make()] });
  startConsent({ vendors: [make()] });
  expect(commands().map(([command, what]) => `${String(command)} ${String(what)}`)).toEqual([
    "consent default",
    "set ads_data_redaction",
    "consent update",
  ]);
});

it("has the vendor say the same by itself where the page has no inline script", () => {
  runBootScript({ vendors: [make()] });
  const early = commands();
  delete page[QUEUE];
  startConsent({ vendors: [make()] });
  expect(commands().slice(0, early.length)).toEqual(early);
});

it("keeps what is in the queue already, and says nothing to a page that declares no such vendor", () => {
  page[QUEUE] = [["kept"]];
  runBootScript();
  expect(commands()).toEqual([["kept"]]);
  runBootScript({ vendors: [make()] });
  expect(commands()).toHaveLength(3);
});
