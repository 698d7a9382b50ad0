import type { PostHog } from "posthog-js/dist/module.no-external.js";
import { describe, expect, it } from "vitest";
import { expectConsole } from "../../../vitest/expectConsole.js";
import { startVendors, testVendorContract } from "../../../packages/core/src/vendors/contract.fixture.js";
import { posthog } from "../../../packages/core/src/vendors/posthog.js";
import { leftByNow, requestsTo } from "../../../packages/core/src/vendors/watch.fixture.js";
import { consent as declared } from "./consent.js";
import { posthogOptions } from "./posthogOptions.js";

const COLLECTOR = `${location.origin}/__collector`;
const CATEGORIES = declared.categories.filter(({ id }) => id === "analytics");

/** The SDK of the last page: each test has one of its own, as a page has. */
let sdk: PostHog | undefined;

const make = (): ReturnType<typeof posthog> =>
  posthog({
    ...posthogOptions(COLLECTOR),
    async sdk() {
      const { PostHog } = await import("posthog-js/dist/module.no-external.js");
      return (sdk = new PostHog());
    },
  });

testVendorContract({
  make,
  categories: CATEGORIES,
  category: "analytics",
  service: "posthog",
  address: "/__collector",
  isStoring: true,
  provoke() {
    // What the SDK itself says to whoever identifies a visitor without persistence.
    expectConsole(/PostHog.*persistence is disabled/);
    sdk?.capture("after the withdrawal");
    sdk?.register({ after: "the withdrawal" });
    sdk?.identify("somebody");
  },
});

describe("given PostHog's own SDK", () => {
  it("captures once a grant", async () => {
    const consent = startVendors(CATEGORIES, [make()]);
    consent.acceptAll();
    await expect.poll(() => requestsTo("/__collector/e/")).toHaveLength(1);
    consent.withdraw();
    consent.acceptAll();
    await expect.poll(() => requestsTo("/__collector/e/")).toHaveLength(2);
    expect(sdk?.has_opted_out_capturing()).toBe(false);
  });

  it("is another browser to PostHog after a withdrawal", async () => {
    const vendor = make();
    const consent = startVendors(CATEGORIES, [vendor]);
    consent.acceptAll();
    await expect.poll(() => leftByNow(vendor)).not.toEqual([]);
    const before = [sdk?.get_distinct_id(), sdk?.get_property("$device_id")];
    consent.withdraw();
    expect(sdk?.has_opted_out_capturing()).toBe(true);
    consent.acceptAll();
    expect(before).not.toContain(sdk?.get_distinct_id());
    expect(before).not.toContain(sdk?.get_property("$device_id"));
  });

  it("leaves nothing either where the site has opted in by itself", async () => {
    const vendor = make();
    const consent = startVendors(CATEGORIES, [vendor]);
    consent.acceptAll();
    await expect.poll(() => leftByNow(vendor)).not.toEqual([]);
    sdk?.opt_in_capturing();
    consent.withdraw();
    expect(leftByNow(vendor)).toEqual([]);
    expect(sdk?.has_opted_out_capturing()).toBe(true);
  });
});
