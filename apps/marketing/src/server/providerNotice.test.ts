import { consent } from "@callmissed/demo-declaration";
import { notice } from "@callmissed/demo-declaration/notice";
import { expect, it } from "vitest";
import { providerNotice } from "./providerNotice.js";

it("should say who provides the sign-in, what it stores and which data it handles", () => {
  expect(providerNotice("signin", consent, notice)).toEqual({
    name: "Demo Login",
    url: "http://login.localhost:4310/",
    data: ["Account identifier", "IP address"],
    stores: [expect.objectContaining({ kind: "cookie", name: "login_session", party: "third" })],
  });
});

it.each(["session", "nothing"])("should refuse %s, which no other organization provides", (id) => {
  expect(() => providerNotice(id, consent, notice)).toThrow(`"${id}"`);
});
