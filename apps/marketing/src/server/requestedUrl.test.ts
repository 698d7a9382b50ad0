import { describe, expect, it } from "vitest";
import { requestedUrl } from "./requestedUrl.js";

describe("the address of a request", () => {
  it.each([
    ["/", "/", ""],
    ["/pricing?paid=Exchange", "/pricing", "?paid=Exchange"],
    ["http://callmissed.localhost:4310/docs?lang=hi", "/docs", "?lang=hi"],
    ["docs", "/docs", ""],
  ])("%s is the page %s", (url, pathname, search) => {
    expect(requestedUrl(url)).toMatchObject({ pathname, search });
  });

  it.each(["//evil.example/x", "\\\\evil.example\\x", "/%", "/\u0000", "", "//", "http://"])(
    "%j stays on this site and does not throw",
    (url) => {
      expect(requestedUrl(url).host).toBe("site.invalid");
    },
  );
});
