import { expect, it } from "vitest";
import { testVendorContract } from "./contract.fixture.js";
import { defineVendor } from "./defineVendor.js";

declare global {
  interface Window {
    counter?: string;
  }
}

testVendorContract({
  make: () =>
    defineVendor({
      id: "counter",
      hosts: ["counter.example"],
      stores: [
        { kind: "cookie", name: "ct_*", duration: 30 },
        { kind: "localStorage", name: "ct_*", duration: "persistent" },
      ],
      async load() {
        await fetch("/__collector/counter.js");
        window.counter = "loaded";
      },
      grant() {
        document.cookie = "ct_id=1; Path=/";
        localStorage.setItem("ct_visits", "1");
      },
      withdraw() {
        localStorage.setItem("ct_goodbye", "1");
      },
    }),
  categories: [
    {
      id: "analytics",
      services: [
        {
          id: "counter",
          hosts: ["*.example"],
          stores: [
            { kind: "cookie", name: "ct_*", duration: 30 },
            { kind: "localStorage", name: "ct_*", duration: "persistent" },
          ],
        },
      ],
    },
  ],
  category: "analytics",
  service: "counter",
  address: "/__collector/counter.js",
  globals: ["counter"],
  isStoring: true,
});

it("is refused while developing where nothing would stop it", () => {
  // @ts-expect-error `withdraw` is missing
  expect(() => defineVendor({ id: "counter", hosts: [], stores: "nothing" })).toThrow(
    /CM501: .*counter.*no `withdraw`/,
  );
});
