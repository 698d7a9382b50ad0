import { describe, expect, it, vi } from "vitest";
import { config } from "../config.fixture.js";
import { createConsent } from "../index.js";
import { defineVendor } from "./defineVendor.js";
import { googleConsentMode } from "./googleConsentMode.js";
import { plainScript } from "./plainScript.js";
import { posthog } from "./posthog.js";

describe("given a server", () => {
  it("calls nothing of a vendor, whatever is decided there", () => {
    const step = vi.fn();
    const vendor = defineVendor({
      id: "counter",
      hosts: [],
      stores: [{ kind: "cookie", name: "ct_*", duration: 30 }],
      loads: "start",
      default: step,
      load: step,
      update: step,
      grant: step,
      withdraw: step,
    });
    const consent = createConsent(config, { vendors: [vendor] });
    const stop = consent.start();
    consent.acceptAll();
    consent.rejectAll();
    stop();
    expect(step).not.toHaveBeenCalled();
  });

  it("makes every vendor there, since a page is rendered with them", () => {
    const vendors = [
      posthog({ sdk: () => Promise.reject(new Error("not here")), key: "phc" }),
      googleConsentMode({ mode: "basic", tagId: "G-1" }),
      plainScript({ id: "tag", src: "/tag.js", stores: "nothing" }),
    ];
    expect(vendors.map(({ id, hosts }) => [id, hosts[0]])).toEqual([
      ["posthog", "us.i.posthog.com"],
      ["google", "www.googletagmanager.com"],
      ["tag", undefined],
    ]);
  });
});

it("can be made from another", () => {
  const sdk = (): Promise<never> => Promise.reject(new Error("It is not read."));
  const vendor = defineVendor({ ...posthog({ sdk, key: "phc" }), id: "product", hosts: ["e.example.in"] });
  expect([vendor.id, vendor.needs, vendor.hosts]).toEqual(["product", "posthog", ["e.example.in"]]);
});
