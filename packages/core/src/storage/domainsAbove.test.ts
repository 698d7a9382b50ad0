import { expect, it } from "vitest";
import { domainsAbove } from "./domainsAbove.js";

it.each([
  ["app.callmissed.co.in", ["co.in", "callmissed.co.in", "app.callmissed.co.in", undefined]],
  ["callmissed.com", ["callmissed.com", undefined]],
  ["localhost", [undefined]],
  ["127.0.0.1", [undefined]],
  ["[::1]", [undefined]],
])("finds above %s, the widest first: %j", (host, domains) => {
  expect(domainsAbove(host)).toEqual(domains);
});
