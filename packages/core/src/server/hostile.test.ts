import { describe, expect, it } from "vitest";
import { decode } from "../codec/decode.js";
import { createConsentHandler } from "./createConsentHandler.js";
import { NOW, post, site } from "./handler.fixture.js";
import { createRandom, hostileCookies, hostileForms } from "./hostile.fixture.js";
import { readConsent } from "./readConsent.js";

const handle = createConsentHandler(site, { now: () => NOW });
const OPTIONAL = ["functional", "analytics", "marketing", "research"] as const;
const IDS = ["theme", "video", "counter", "ads", "survey", "chat"] as const;

/** Bytes as text, one character each, the way that a server hands them over. */
function bytes(random: (limit: number) => number, most: number): string {
  const length = random(most);
  const all = Array.from({ length }, () => random(256));
  return String.fromCharCode(...all);
}

/** Random pieces of what is meant, with some that are not: nearer to the grammar than bytes come. */
function pieces(random: (limit: number) => number, from: readonly string[], most: number): string {
  return Array.from({ length: random(most) }, () => from[random(from.length)]).join("");
}

const COOKIE_PIECES = ["v1", ".", "-", "0", "2", "d", "d20260601", "analytics", "s", "_", "=", ";", " ", "\u0000", "%"];
const FORM_PIECES = [
  "action",
  "=",
  "&",
  "accept",
  "all",
  "reject-all",
  "save",
  "on",
  "s.",
  "counter",
  "%",
  "+",
  "[]",
  "\u00e9",
];

/** A header takes no line ends and no NUL: what a server's own parser keeps away. */
const asHeader = (text: string): string => text.replace(/[\0\r\n]/g, "");
const withBytes = (text: string): string => text.replace(/[^\0-\u00ff]/g, "\u00ff");

function expectNothingGranted(header: string): void {
  const { categories, services } = readConsent(header, site, NOW);
  if (OPTIONAL.some((id) => categories[id] === "granted") || IDS.some((id) => services[id] === "granted")) {
    throw new Error(`granted by ${JSON.stringify(header)}`);
  }
}

/** Posts from a page of the site itself, which passes every check but the one under test; what a refusal may be. */
async function expectRefused(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const answer = await handle(post(body, headers));
  const isRefused = answer && answer.status >= 400 && answer.status < 500 && !answer.headers.has("set-cookie");
  if (!isRefused) {
    const seen = `${answer?.status} ${answer?.headers.get("set-cookie")}`;
    throw new Error(`${seen} to ${JSON.stringify(body)} with ${JSON.stringify(headers)}`);
  }
}

describe("given a hundred thousand random texts", () => {
  it("should read none of them as consent, as a header and as the cookie's value", () => {
    const random = createRandom(4310);
    for (let i = 0; i < 50_000; i++) {
      const text = bytes(random, 120);
      expectNothingGranted(text);
      expectNothingGranted(`a=1; cm_consent=${text}; b=2`);
      const near = pieces(random, COOKIE_PIECES, 24);
      expectNothingGranted(near);
      expectNothingGranted(`cm_consent=v1.${near}`);
    }
  });

  it("should refuse every one of them as a form", async () => {
    const random = createRandom(1729);
    for (let i = 0; i < 50_000; i++) {
      await expectRefused(Uint8Array.from(bytes(random, 120), (one) => one.charCodeAt(0)));
      if (i % 4) continue;
      const near = pieces(random, FORM_PIECES, 24);
      // What the pieces may spell by chance, and a person may well send.
      const isMeant = new URLSearchParams(near).has("action", "reject-all") || near.includes("save");
      if (!isMeant) await expectRefused(near);
    }
  }, 60_000);
});

describe("given the dictionary of hostile cookies", () => {
  it.each(hostileCookies.map((value) => [value.length > 60 ? `${value.slice(0, 60)}…` : value, value]))(
    "should grant nothing for %j, read or renewed",
    async (_, value) => {
      const header = `cm_consent=${value}`;
      expectNothingGranted(header);
      const known = readConsent(withBytes(asHeader(header)), site, NOW);
      const answer = await handle(post("action=renew", { Cookie: withBytes(asHeader(header)) }));
      expect([204, 409]).toContain(answer?.status);
      const renewed = (answer?.headers.get("set-cookie") ?? "").split(";")[0];
      expect(renewed).toMatch(/^(cm_consent=v1[\w.-]*)?$/);
      if (renewed) expect(readConsent(renewed, site, NOW).categories).toEqual(known.categories);
    },
  );

  it("should refuse or deny with any of them beside a form that rejects", async () => {
    for (const value of hostileCookies) {
      const answer = await handle(post("action=reject-all", { Cookie: withBytes(asHeader(`cm_consent=${value}`)) }));
      expect(answer?.status).toBe(303);
      expect(answer?.headers.get("set-cookie")).not.toMatch(/-1-/);
    }
  });
});

describe("given the dictionary of hostile forms", () => {
  it.each(hostileForms.map((form) => [form.length > 60 ? `${form.slice(0, 60)}…` : form, form]))(
    "should grant nothing for %j",
    async (_, form) => {
      for (const cookie of ["", ...hostileCookies.filter((value) => !value.startsWith("v1"))]) {
        const answer = await handle(post(form, { Cookie: withBytes(asHeader(`cm_consent=${cookie}`)) }));
        expect(answer?.status).toBeLessThan(500);
        expect(answer?.headers.get("set-cookie") ?? "").not.toMatch(/-1[-.;]/);
        if (Number(answer?.status) >= 400) expect(answer?.headers.get("set-cookie")).toBeNull();
      }
    },
  );

  it("should grant for the forms that mean it, so that the check above would see a grant", async () => {
    for (const form of ["action=accept-all", "action=save&analytics=on", "action=save&s.counter=on"]) {
      expect((await handle(post(form)))?.headers.get("set-cookie")).toMatch(/-1[-.;]/);
    }
    expect(() => expectNothingGranted("cm_consent=v1.analytics-1")).toThrow("granted by");
    await expect(expectRefused("action=reject-all")).rejects.toThrow("303");
  });

  it("should grant for none of them from another site, nor for those that mean it", async () => {
    for (const form of [...hostileForms, "action=accept-all", "action=save&analytics=on", "action=renew"]) {
      const headers = { "Sec-Fetch-Site": "cross-site", Cookie: "cm_consent=v1.analytics-1" };
      const answer = await handle(post(form, headers));
      expect([answer?.status, answer?.headers.get("set-cookie")]).toEqual([403, null]);
    }
  });

  it("should never fail at random headers, and lead nowhere else", async () => {
    const random = createRandom(7);
    const names = [
      "Cookie",
      "Referer",
      "Host",
      "Origin",
      "Sec-Fetch-Site",
      "Sec-GPC",
      "Content-Type",
      "Content-Length",
    ];
    for (let i = 0; i < 10_000; i++) {
      const name = names[random(names.length)] ?? "Cookie";
      const start = name === "Referer" && random(2) ? "https://www.example.in/" : "";
      const answer = await handle(post("action=reject-all", { [name]: start + asHeader(bytes(random, 60)) }));
      if (!answer || answer.status >= 500) throw new Error(`${answer?.status} at round ${i}`);
      const location = answer.headers.get("location");
      if (location && !/^\/(?!\/)/.test(location)) throw new Error(`led to ${location}`);
    }
  });
});

// Work that grows with the square of the length would take hours here: it would end at the test's limit of time, on any
// machine. The body of a form needs no such test, since no more than 8192 bytes of it are read.
describe("given sixteen million characters", () => {
  const LENGTH = 16_000_000;
  it.each([
    "a",
    ";",
    "=",
    " ",
    "\t",
    "a=;",
    "cm_consent=",
    "cm_consent=v1;",
    "cm_consent=v1.analytics-0.;",
    "v1.",
    "-",
  ])("should read a header of %j to its end", (piece) => {
    expectNothingGranted(piece.repeat(LENGTH / piece.length));
  });

  it("should look at no value that is longer than a cookie may be", () => {
    expect(decode(`v1.analytics-1${".".repeat(500)}`).decision).toBeNull();
  });

  it.each(["Origin", "Referer", "Content-Type", "Host", "Sec-Fetch-Site"])(
    "should answer to a long %s",
    async (name) => {
      for (const piece of ["a", ":", "1", "/", "\\", "%", "@", "a:1", "[", ";", " ."]) {
        const request = post("action=reject-all", { [name]: piece.repeat(2_000_000 / piece.length) });
        if (name === "Origin" || name === "Referer") request.headers.delete("sec-fetch-site");
        expect((await handle(request))?.status).toBeLessThan(500);
      }
    },
  );
});
