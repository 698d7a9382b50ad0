import { beforeEach, describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { createConsent } from "../index.js";
import { config, startConsent } from "../page.fixture.js";

declare global {
  interface Window {
    ran?: string[];
  }
}

beforeEach(() => {
  window.ran = [];
});

const code = (name: string): string => `window.ran.push(${JSON.stringify(name)})`;
const address = (name: string): string => `data:text/javascript,${encodeURIComponent(code(name))}`;

function add(tag: "script" | "iframe", attributes: Record<string, string>, text = ""): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  document.body.append(element);
}

/** Runs an external script that nothing gates: whatever was to be loaded before it has been asked for when it has run. */
async function afterAnUngatedScript(): Promise<void> {
  add("script", { src: address("ungated") });
  await expect.poll(() => window.ran).toContain("ungated");
}

const GATED = { type: "text/plain", "data-cm-purpose": "analytics" };

describe("given a gated script with an address", () => {
  it("is not run while nothing is decided, and is run once when its purpose is granted", async () => {
    add("script", { ...GATED, "data-cm-src": address("counter") });
    const consent = startConsent();
    await afterAnUngatedScript();
    expect(window.ran).toEqual(["ungated"]);

    consent.acceptAll();
    await expect.poll(() => window.ran).toEqual(["ungated", "counter"]);
    consent.save({ functional: false });
    consent.acceptAll();
    window.ran = [];
    await afterAnUngatedScript();
    expect(window.ran).toEqual(["ungated"]);
  });

  it("is not run again when the consent is stopped and started, as StrictMode does", async () => {
    add("script", { ...GATED, "data-cm-src": address("counter") });
    const consent = createConsent(config);
    const stop = consent.start();
    consent.acceptAll();
    await expect.poll(() => window.ran).toEqual(["counter"]);
    stop();
    const stopAgain = consent.start();
    await afterAnUngatedScript();
    stopAgain();
    expect(window.ran).toEqual(["counter", "ungated"]);
  });

  it("runs without the gate, so that the tests above could see it", async () => {
    add("script", { src: address("counter") });
    await expect.poll(() => window.ran).toEqual(["counter"]);
  });

  it("is not run when its purpose is refused", async () => {
    add("script", { ...GATED, "data-cm-src": address("counter") });
    startConsent().rejectAll();
    await afterAnUngatedScript();
    expect(window.ran).toEqual(["ungated"]);
  });

  it("is run at the start where the visitor has granted it before", async () => {
    document.cookie = "cm_consent=v1.functional-0.analytics-1; Path=/";
    add("script", { ...GATED, "data-cm-src": address("counter") });
    startConsent();
    await expect.poll(() => window.ran).toEqual(["counter"]);
  });

  it("leaves the page on withdrawal, and is run again when it is granted again", async () => {
    add("script", { ...GATED, "data-cm-src": address("counter") });
    const consent = startConsent();
    consent.acceptAll();
    await expect.poll(() => window.ran).toEqual(["counter"]);
    consent.withdraw();
    expect(document.querySelector("body script[src]")).toBeNull();
    consent.acceptAll();
    await expect.poll(() => window.ran).toEqual(["counter", "counter"]);
  });

  it("is run with the attributes and the nonce that its author gave it", async () => {
    add("script", {
      ...GATED,
      "data-cm-src": address("counter"),
      nonce: "n-1",
      crossorigin: "anonymous",
      class: "tag",
    });
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["counter"]);
    const live = document.querySelector<HTMLScriptElement>("body script[src]");
    expect(live?.nonce).toBe("n-1");
    expect(live?.crossOrigin).toBe("anonymous");
    expect(live?.className).toBe("tag");
    expect(live?.hasAttribute("data-cm-purpose")).toBe(false);
  });

  it("is run with the page's nonce where it has none of its own", async () => {
    add("script", { ...GATED, "data-cm-src": address("counter") });
    startConsent({ nonce: "n-page" }).acceptAll();
    await expect.poll(() => window.ran).toEqual(["counter"]);
    expect(document.querySelector<HTMLScriptElement>("body script[src]")?.nonce).toBe("n-page");
  });

  it("keeps the order of the markup among several", async () => {
    for (const name of ["first", "second", "third"]) add("script", { ...GATED, "data-cm-src": address(name) });
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["first", "second", "third"]);
  });
});

describe("given a gated script with its code inside", () => {
  it("is run once when its service is granted, and not before", () => {
    add("script", { type: "text/plain", "data-cm-service": "counter" }, code("inline"));
    const consent = startConsent();
    expect(window.ran).toEqual([]);
    consent.grant("counter");
    expect(window.ran).toEqual(["inline"]);
    consent.acceptAll();
    expect(window.ran).toEqual(["inline"]);
  });

  it("waits for both where it names a purpose and a service", () => {
    add("script", { ...GATED, "data-cm-service": "video" }, code("both"));
    const consent = startConsent();
    consent.grant("video");
    expect(window.ran).toEqual([]);
    consent.grant("analytics");
    expect(window.ran).toEqual(["both"]);
  });

  it("is run as a module where `data-cm-type` says so", async () => {
    add("script", { ...GATED, "data-cm-type": "module" }, code("module"));
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["module"]);
  });

  it("is gated as well when it is added after the start", async () => {
    const consent = startConsent();
    add("script", GATED, code("before"));
    await afterAnUngatedScript();
    expect(window.ran).toEqual(["ungated"]);
    consent.acceptAll();
    expect(window.ran).toEqual(["ungated", "before"]);
    add("script", GATED, code("after"));
    await expect.poll(() => window.ran).toEqual(["ungated", "before", "after"]);
  });

  it("is left alone after the consent was stopped", async () => {
    const consent = startConsent();
    consent.acceptAll();
    const stop = consent.start();
    stop();
    add("script", GATED, code("still started once"));
    await expect.poll(() => window.ran).toEqual(["still started once"]);
  });
});

describe("given a gated frame", () => {
  const page = (text: string): string => `data:text/html,${text}`;
  const frame = (): HTMLIFrameElement => document.querySelector("iframe") as HTMLIFrameElement;

  it("is filled on a grant, emptied on withdrawal, and filled again", () => {
    add("iframe", { "data-cm-service": "video", "data-cm-src": page("film"), title: "Film" });
    const consent = startConsent();
    expect(frame().hasAttribute("src")).toBe(false);
    consent.grant("video");
    expect(frame().src).toBe(page("film"));
    consent.withdraw("video");
    expect(frame().hasAttribute("src")).toBe(false);
    consent.grant("video");
    expect(frame().src).toBe(page("film"));
  });

  it("is filled at once where it is added under a grant", async () => {
    const consent = startConsent();
    consent.acceptAll();
    add("iframe", { "data-cm-purpose": "functional", "data-cm-src": page("film"), title: "Film" });
    await expect.poll(() => frame().src).toBe(page("film"));
  });
});

describe("given markup that cannot be right", () => {
  it("stays off and is reported where it names an id that nobody declared", () => {
    expectConsole("CM301");
    const onError = vi.fn();
    add("script", { type: "text/plain", "data-cm-purpose": "analytic" }, code("misspelt"));
    const consent = startConsent({ onError });
    consent.acceptAll();
    expect(window.ran).toEqual([]);
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM301"]);
  });

  it("stays off and is reported where it has nothing to load", () => {
    expectConsole("CM302");
    const onError = vi.fn();
    add("script", GATED);
    startConsent({ onError }).acceptAll();
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM302"]);
  });

  it("stays off where it names what is not in use, whatever is accepted", () => {
    add("script", { type: "text/plain", "data-cm-purpose": "marketing" }, code("ads"));
    startConsent().acceptAll();
    expect(window.ran).toEqual([]);
  });
});
