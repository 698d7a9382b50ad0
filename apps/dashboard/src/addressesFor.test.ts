import { describe, expect, it } from "vitest";
import { addressesFor } from "./addressesFor.js";

describe("given a page on the dashboard's own host", () => {
  it("should name the other hosts on the same port", () => {
    expect(addressesFor(new URL("http://app.callmissed.localhost:4310/settings"))).toEqual({
      marketing: "http://callmissed.localhost:4310",
      collector: "http://collector.localhost:4310",
    });
  });

  it("should name no port where the address has none", () => {
    expect(addressesFor(new URL("http://app.callmissed.localhost/"))).toEqual({
      marketing: "http://callmissed.localhost",
      collector: "http://collector.localhost",
    });
  });
});

describe("given a page on a host without subdomains", () => {
  it.each(["localhost", "127.0.0.1", "[::1]"])("should name paths of %s", (host) => {
    expect(addressesFor(new URL(`http://${host}:4311/app/`))).toEqual({
      marketing: `http://${host}:4311`,
      collector: `http://${host}:4311/__org/collector`,
    });
  });
});
