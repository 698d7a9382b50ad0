import { describe, expect, it } from "vitest";
import { defineConsent } from "../declaration/defineConsent.js";
import { createConsentHandler } from "./createConsentHandler.js";
import { post } from "./handler.fixture.js";

const declaration = {
  categories: [
    {
      id: "essential",
      essential: true,
      services: [{ id: "session", stores: [{ kind: "cookie", name: "ct_session", duration: "session" }] }],
    },
    {
      id: "analytics",
      services: [
        {
          id: "counter",
          stores: [
            { kind: "cookie", name: "ct_*", duration: 30 },
            { kind: "cookie", name: "seen", duration: 30, path: "/docs" },
            { kind: "cookie", name: "elsewhere", duration: 30, party: "third" },
            { kind: "localStorage", name: "ct_id", duration: "persistent" },
          ],
        },
      ],
    },
  ],
  notice: () => Promise.resolve({}),
} as const;
const SENT = "cm_consent=v1.analytics-1; ct_id=1; ct_session=2; seen=3; elsewhere=4; theirs=5";

async function expired(action: string, domain?: string): Promise<string[]> {
  const handle = createConsentHandler(defineConsent({ ...declaration, cookie: domain ? { domain } : {} }));
  const answer = await handle(post(`action=${action}`, { Cookie: SENT, Host: "www.example.in" }));
  return (answer?.headers.getSetCookie() ?? []).filter((cookie) => !cookie.startsWith("cm_consent="));
}

describe("given a form that withdraws", () => {
  it("expires what the service has left on the device, on the host and on the domains above it", async () => {
    const rest = "SameSite=Lax; Secure";
    expect(await expired("withdraw-all")).toEqual([
      `ct_id=; Max-Age=0; Path=/; ${rest}`,
      `ct_id=; Max-Age=0; Path=/; Domain=example.in; ${rest}`,
      `ct_id=; Max-Age=0; Path=/; Domain=www.example.in; ${rest}`,
      `seen=; Max-Age=0; Path=/docs; ${rest}`,
      `seen=; Max-Age=0; Path=/docs; Domain=example.in; ${rest}`,
      `seen=; Max-Age=0; Path=/docs; Domain=www.example.in; ${rest}`,
    ]);
  });

  it("expires it on the declared domain where there is one", async () => {
    const domains = (await expired("reject-all", "example.in")).map((cookie) => /Domain=[\w.]+/.exec(cookie)?.[0]);
    expect(new Set(domains)).toEqual(new Set([undefined, "Domain=example.in"]));
  });

  it("leaves all of it to a visitor who accepts", async () => {
    expect(await expired("accept-all")).toEqual([]);
  });
});
