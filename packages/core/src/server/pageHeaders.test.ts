import { expect, it } from "vitest";
import { pageHeaders } from "./pageHeaders.js";

it("keeps what was made for one visitor from every shared cache, and lets the back/forward cache have it", () => {
  expect(pageHeaders("visitor")).toEqual({ "Cache-Control": "private, no-cache", Vary: "Cookie, Sec-GPC" });
  expect(pageHeaders("visitor", { language: true, maxAge: 600 })).toEqual({
    "Cache-Control": "private, no-cache",
    Vary: "Cookie, Sec-GPC, Accept-Language",
  });
});

it("lets any cache keep what serves everybody, and never by the visitor's cookie", () => {
  expect(pageHeaders("everybody")).toEqual({ "Cache-Control": "public, no-cache" });
  expect(pageHeaders("everybody", { language: true, maxAge: 600.5 })).toEqual({
    "Cache-Control": "public, max-age=600",
    Vary: "Accept-Language",
  });
  for (const maxAge of [NaN, -1, Infinity, 0]) {
    expect(pageHeaders("everybody", { maxAge })).toEqual({ "Cache-Control": "public, no-cache" });
  }
});
