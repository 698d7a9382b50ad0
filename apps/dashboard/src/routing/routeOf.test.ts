import { expect, it } from "vitest";
import { routeOf } from "./routeOf.js";

it.each([
  ["/", "/", "overview"],
  ["/index.html", "/", "overview"],
  ["/settings", "/", "settings"],
  ["/setting", "/", "not-found"],
  ["/app/", "/app/", "overview"],
  ["/app/settings", "/app/", "settings"],
  ["/app/nowhere", "/app/", "not-found"],
])("should take %s below %s for %s", (pathname, base, route) => {
  expect(routeOf(pathname, base)).toBe(route);
});
