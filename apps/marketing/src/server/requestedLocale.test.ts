import { describe, expect, it } from "vitest";
import { requestedLocale } from "./requestedLocale.js";

describe("the language of the notice", () => {
  it("is the one in the address before all others", () => {
    expect(
      tagFor({
        query: "lang=ta",
        cookie: "cm_language=hi",
        mayReadCookie: true,
        acceptLanguage: "ur",
      }),
    ).toBe("ta");
  });

  it("is the one chosen before, while consent covers its cookie", () => {
    const wishes = { cookie: "a=1; cm_language=hi; b=2", acceptLanguage: "ta" };
    expect(tagFor({ ...wishes, mayReadCookie: true })).toBe("hi");
    expect(tagFor({ ...wishes, mayReadCookie: false })).toBe("ta");
  });

  it("is otherwise what the browser asks for", () => {
    expect(tagFor({ acceptLanguage: "fr, ur-PK;q=0.8, hi;q=0.5" })).toBe("ur-IN");
  });

  it.each(["", "x".repeat(10_000), "lang", "%%%", "*"])("is English for what cannot be read: %#", (text) => {
    expect(
      tagFor({
        query: `lang=${text}`,
        cookie: `cm_language=${text}`,
        mayReadCookie: true,
        acceptLanguage: text,
      }),
    ).toBe("en");
  });
});

function tagFor(wishes: { query?: string; cookie?: string; mayReadCookie?: boolean; acceptLanguage?: string }): string {
  return requestedLocale({
    query: new URLSearchParams(wishes.query),
    cookie: wishes.cookie,
    mayReadCookie: wishes.mayReadCookie ?? false,
    acceptLanguage: wishes.acceptLanguage,
  }).tag;
}
