import { describe, expect, it, vi } from "vitest";
import { defineConsent } from "../index.js";
import type { Consent, ConsentOptions } from "../index.js";
import { createConsent } from "../createConsent.js";
import { memoryStorage } from "./memoryStorage.js";
import { atEnd, config as declared, cookies, override } from "../page.fixture.js";

interface Sent {
  readonly path: string;
  readonly method: string | undefined;
  readonly fields: Record<string, string>;
  readonly signal: AbortSignal | null | undefined;
}

/** What the page asks of its server, whose answer never comes. */
function watchRequests(): Sent[] {
  const sent: Sent[] = [];
  override(window, "fetch", {
    value: (path: string, { method, body, signal }: RequestInit) => {
      sent.push({ path, method, fields: Object.fromEntries(body as URLSearchParams), signal });
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("taken back"))));
    },
  });
  return sent;
}

function start(renews: boolean, options: ConsentOptions = {}): Consent {
  const { categories, notice } = declared;
  const config = defineConsent({ categories, notice: notice as never, form: { path: "/my-consent", renews } });
  const consent = createConsent(config, options);
  atEnd(consent.start());
  return consent;
}

describe("given a site that renews the cookie by HTTP", () => {
  it("sends what was decided, once a decision, and nothing before there is one", () => {
    const sent = watchRequests();
    const consent = start(true);
    expect(sent).toEqual([]);
    consent.acceptAll();
    expect(sent).toMatchObject([
      { path: "/my-consent", method: "POST", fields: { action: "renew", value: cookies()["cm_consent"] } },
    ]);
  });

  it("takes back what is not answered yet when the visitor decides anew, so that no answer undoes the later decision", () => {
    const sent = watchRequests();
    const consent = start(true);
    consent.acceptAll();
    expect(sent[0]?.signal?.aborted).toBe(false);
    consent.withdraw();
    expect(sent.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    expect(sent[1]?.fields["value"]).toMatch(/analytics-0/);
  });

  it("takes it back when another tab has decided", () => {
    const sent = watchRequests();
    const consent = start(true);
    consent.acceptAll();
    document.cookie = "cm_consent=v1.functional-0.analytics-0; Path=/";
    window.dispatchEvent(new Event("focus"));
    expect(consent.isAllowed("analytics")).toBe(false);
    expect(sent.map(({ signal }) => signal?.aborted)).toEqual([true]);
  });

  it("puts the later decision back where the answer came all the same", async () => {
    const sent = watchRequests();
    const consent = start(true);
    consent.acceptAll();
    const late = cookies()["cm_consent"] ?? "";
    document.cookie = "cm_consent=v1.functional-0.analytics-0; Path=/";
    window.dispatchEvent(new Event("focus"));
    expect(sent.map(({ signal }) => signal?.aborted)).toEqual([true]);
    document.cookie = `cm_consent=${late}; Path=/`;
    await vi.waitFor(() => expect(cookies()["cm_consent"]).toBe("v1.functional-0.analytics-0"));
    expect(consent.isAllowed("analytics")).toBe(false);
  });

  it("takes the same choice for one once that moment is over", async () => {
    watchRequests();
    const consent = start(true);
    consent.acceptAll();
    const same = cookies()["cm_consent"] ?? "";
    document.cookie = "cm_consent=v1.functional-0.analytics-0; Path=/";
    window.dispatchEvent(new Event("focus"));
    // Elsewhere it is decided anew: until the moment is over, what is written is put back, so it is written until it stays.
    await vi.waitFor(
      () => {
        document.cookie = `cm_consent=${same}; Path=/`;
        window.dispatchEvent(new Event("focus"));
        expect(consent.isAllowed("analytics")).toBe(true);
      },
      { timeout: 3000, interval: 100 },
    );
  });

  it("asks nothing of the server for what is only tried out in memory, or where the declaration does not say so", () => {
    const sent = watchRequests();
    start(true, { storage: memoryStorage() }).acceptAll();
    start(false).acceptAll();
    expect(sent).toEqual([]);
  });
});
