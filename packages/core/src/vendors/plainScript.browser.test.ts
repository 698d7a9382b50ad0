import { expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { startVendors, testVendorContract } from "./contract.fixture.js";
import { plainScript } from "./plainScript.js";

const TAG = new URL("tag.fixture.js", import.meta.url).href;
const STORES = [
  { kind: "cookie", name: "_ga*", duration: 400 },
  { kind: "localStorage", name: "_gcl_*", duration: "persistent" },
] as const;
const CATEGORIES = [{ id: "analytics", services: [{ id: "tag", stores: STORES, onWithdraw: "reload" }] }] as const;
const make = (attributes: Record<string, string> = {}): ReturnType<typeof plainScript> =>
  plainScript({ id: "tag", src: TAG, attributes, stores: STORES });

testVendorContract({
  make: () => make(),
  categories: CATEGORIES,
  category: "analytics",
  service: "tag",
  address: "tag.fixture.js",
  globals: ["tagRuns"],
  isStoring: true,
});

it("is run with its attributes and the page's nonce, and loads the page anew when it is withdrawn", async () => {
  const reload = vi.fn();
  const consent = startVendors(CATEGORIES, [make({ "data-site": "1" })], { reload, nonce: "n-1" });
  consent.acceptAll();
  const script = document.head.querySelector<HTMLScriptElement>("script[data-site]");
  expect(script?.nonce).toBe("n-1");
  expect(reload).not.toHaveBeenCalled();
  consent.withdraw();
  await expect.poll(() => reload.mock.calls.length).toBe(1);
});

it("is stopped without that where it says how", async () => {
  const withdraw = vi.fn();
  const reload = vi.fn();
  const service = { id: "tag", stores: STORES };
  const vendor = plainScript({ id: "tag", src: TAG, stores: STORES, withdraw });
  const consent = startVendors([{ id: "analytics", services: [service] }], [vendor], { reload });
  consent.acceptAll();
  consent.withdraw();
  await expect.poll(() => withdraw.mock.calls.length).toBe(1);
  expect(reload).not.toHaveBeenCalled();
});

it("is reported where the declaration does not load the page anew", () => {
  expectConsole(/CM501.*onWithdraw: "reload"/);
  startVendors([{ id: "analytics", services: [{ id: "tag", stores: STORES }] }], [make()]);
});

it("is reported where it cannot be fetched, and leaves no element", async () => {
  expectConsole("CM502");
  const onError = vi.fn();
  const gone = URL.createObjectURL(new Blob([]));
  URL.revokeObjectURL(gone);
  const broken = plainScript({ id: "tag", src: gone, attributes: { "data-broken": "" }, stores: STORES });
  startVendors(CATEGORIES, [broken], { onError }).acceptAll();
  await expect.poll(() => onError.mock.calls.map(([error]) => error.code)).toEqual(["CM502"]);
  expect(document.querySelector("script[data-broken]")).toBeNull();
});
