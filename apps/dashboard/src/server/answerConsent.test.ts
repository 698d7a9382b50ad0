import { expect, it } from "vitest";
import { answerConsent, consentPath } from "./answerConsent.js";

const post = (host: string): Promise<Response | null> =>
  answerConsent(
    new Request(`http://unknown.invalid${consentPath}`, {
      method: "POST",
      headers: { Host: host, "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ action: "accept-all" }),
    }),
  );

it("should set the decision of both sites on the domain that they share, over plain http", async () => {
  for (const host of ["callmissed.localhost:4310", "app.callmissed.localhost:4310"]) {
    const cookie = (await post(host))?.headers.get("set-cookie");
    expect(cookie).toMatch(
      /^cm_consent=v1\.d\d{8}\.functional-1-\w+\.analytics-1-\w+; Path=\/; SameSite=Lax; Domain=callmissed\.localhost;/,
    );
    expect(cookie).not.toContain("Secure");
  }
});

it("should name no domain on a host that lies under none", async () => {
  expect((await post("localhost:4310"))?.headers.get("set-cookie")).not.toContain("Domain");
});
