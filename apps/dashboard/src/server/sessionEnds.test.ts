import { expect, it } from "vitest";
import { sessionEnds } from "./sessionEnds.js";

const SENT = "cm_session=abc; cm_consent=v1.analytics-1; cm_lb=a; cm_theme=dark; ph_demo=1";

it("should end the session on the dashboard's host and on the shared domain, and leave everything else", () => {
  const ends = sessionEnds(SENT, "app.callmissed.localhost:4310");
  expect(ends).toContain("cm_session=; Max-Age=0; Path=/; SameSite=Lax");
  expect(ends).toContain("cm_session=; Max-Age=0; Path=/; Domain=callmissed.localhost; SameSite=Lax");
  expect(new Set(ends.map((one) => one.split("=", 1)[0]))).toEqual(new Set(["cm_session", "cm_state"]));
});

it("should name no domain on a host that lies under none", () => {
  for (const end of sessionEnds(SENT, "localhost:4310")) expect(end).not.toContain("Domain");
});
