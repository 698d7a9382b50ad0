import { beforeEach, describe, expect, it } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { gateScript } from "../index.js";
import { override, startConsent } from "../page.fixture.js";

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

/** Adds scripts in their order, each by its attributes; `text` is code that stands inline. */
function addAll(...scripts: readonly (Record<string, string> & { text?: string })[]): void {
  for (const { text = "", ...attributes } of scripts) {
    const script = document.createElement("script");
    script.type = "text/plain";
    script.dataset["cmPurpose"] = "analytics";
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.textContent = text;
    document.body.append(script);
  }
}

describe("given several gated scripts", () => {
  it("runs code that stands inline after the addresses before it, and those after it later", async () => {
    addAll(
      { "data-cm-src": address("one") },
      { text: code("two") },
      { "data-cm-src": address("three") },
      { text: code("four") },
    );
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["one", "two", "three", "four"]);
  });

  it("runs those with `defer` and modules after all others, in their own order", async () => {
    addAll(
      { "data-cm-src": address("deferred"), defer: "" },
      { "data-cm-type": "module", text: code("module") },
      { "data-cm-src": address("external") },
      { text: code("inline") },
    );
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["external", "inline", "deferred", "module"]);
  });

  it("goes on behind one that cannot be loaded", async () => {
    addAll({ "data-cm-src": "https://nothing.invalid/here.js" }, { text: code("next") });
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["next"]);
  });

  it("waits for nothing with `async`, and lets nothing wait for it", () => {
    addAll({ "data-cm-src": `${location.origin}/slow.js?async`, async: "" }, { text: code("inline") });
    startConsent().acceptAll();
    expect(window.ran).toEqual(["inline"]);
  });

  it("passes one over that is for browsers without modules", async () => {
    addAll({ "data-cm-src": address("old"), nomodule: "" }, { text: code("next") });
    startConsent().acceptAll();
    await expect.poll(() => window.ran).toEqual(["next"]);
  });

  it("takes data for data: it is put there, and nothing waits for it", () => {
    addAll({ "data-cm-type": "application/ld+json", text: "{}" }, { text: code("inline") });
    startConsent().acceptAll();
    expect(window.ran).toEqual(["inline"]);
    expect(document.querySelector('body script[type="application/ld+json"]')?.textContent).toBe("{}");
  });

  it("keeps the attributes that its author gave it", () => {
    addAll({
      "data-cm-src": address("x"),
      "data-cm-type": "module",
      integrity: "sha256-AAAA",
      crossorigin: "anonymous",
      referrerpolicy: "no-referrer",
      fetchpriority: "low",
      "data-site": "7",
      id: "tracker",
    });
    startConsent().acceptAll();
    const live = document.querySelector<HTMLScriptElement>("body script[src]");
    expect(Object.fromEntries([...(live?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
      src: address("x"),
      type: "module",
      integrity: "sha256-AAAA",
      crossorigin: "anonymous",
      referrerpolicy: "no-referrer",
      fetchpriority: "low",
      "data-site": "7",
      id: "tracker",
    });
  });
});

describe("given a script that is withdrawn before it has run", () => {
  /** A script that the browser has begun to fetch and cannot have run yet. */
  const pending = { "data-cm-src": `data:text/javascript,${encodeURIComponent(code("late"))}` };

  it("never runs", async () => {
    addAll(pending, { text: code("behind it") });
    const consent = startConsent();
    consent.acceptAll();
    consent.withdraw();
    await afterAnotherScript();
    expect(window.ran).toEqual(["another"]);
  });

  it("runs without the withdrawal, so that the test above could see it", async () => {
    addAll(pending, { text: code("behind it") });
    startConsent().acceptAll();
    await afterAnotherScript();
    expect(window.ran).toContain("late");
  });

  it("runs once with the next grant, and what stands behind it too", async () => {
    addAll(pending, { text: code("behind it") });
    const consent = startConsent();
    consent.acceptAll();
    consent.withdraw();
    consent.acceptAll();
    await expect.poll(() => window.ran).toEqual(["late", "behind it"]);
    await afterAnotherScript();
    expect(window.ran).toEqual(["late", "behind it", "another"]);
  });
});

/** Runs a script that nothing gates, and that is asked for last. */
async function afterAnotherScript(): Promise<void> {
  const script = document.createElement("script");
  script.src = address("another");
  document.body.append(script);
  await expect.poll(() => window.ran).toContain("another");
}

describe("given an element whose loading throws", () => {
  it("loads the others and, above all, empties them", () => {
    expectConsole("CM204");
    const frame = document.createElement("iframe");
    frame.title = "x";
    Object.assign(frame.dataset, { cmService: "video", cmSrc: "about:blank" });
    const broken = document.createElement("img");
    Object.assign(broken.dataset, { cmPurpose: "analytics", cmSrc: "x.gif" });
    broken.setAttribute = () => {
      throw new Error("refused by a policy");
    };
    document.body.append(broken, frame);
    const consent = startConsent();
    consent.acceptAll();
    expect(frame.hasAttribute("src")).toBe(true);
    consent.save({ functional: false, analytics: true });
    expect(frame.hasAttribute("src")).toBe(false);
  });
});

describe("given a script whose placeholder is moved or needs something else", () => {
  it("does not run again under one grant", async () => {
    addAll({ text: code("once") });
    const placeholder = document.querySelector<HTMLElement>("body script[data-cm-purpose]") as HTMLElement;
    const consent = startConsent();
    consent.acceptAll();
    expect(window.ran).toEqual(["once"]);
    placeholder.dataset["cmPurpose"] = "functional";
    await afterAnotherScript();
    placeholder.remove();
    window.ran = [];
    await afterAnotherScript();
    document.body.append(placeholder);
    window.ran = [];
    await afterAnotherScript();
    expect(window.ran).toEqual(["another"]);
    consent.withdraw();
    consent.acceptAll();
    expect(window.ran).toEqual(["another", "once"]);
  });
});

describe("given a script that code hands to the gate", () => {
  const script = (name: string): Parameters<typeof gateScript>[2] => ({ code: code(name), attributes: {} });

  it("runs once a grant, whoever asks for it", () => {
    const consent = startConsent();
    gateScript(consent, "analytics", script("a"));
    const release = gateScript(consent, "analytics", script("a"));
    expect(window.ran).toEqual([]);
    consent.acceptAll();
    release();
    gateScript(consent, "analytics", script("a"));
    consent.acceptAll();
    expect(window.ran).toEqual(["a"]);
    consent.withdraw();
    consent.acceptAll();
    expect(window.ran).toEqual(["a", "a"]);
  });

  it("does not run again when it is let go of and asked for again under one grant", async () => {
    const consent = startConsent();
    consent.acceptAll();
    gateScript(consent, "analytics", script("a"));
    await expect.poll(() => window.ran).toEqual(["a"]);
    gateScript(consent, "analytics", script("a"))();
    gateScript(consent, "analytics", script("a"));
    await afterAnotherScript();
    expect(window.ran).toEqual(["a", "another"]);
  });

  it("never runs where it was let go of before the grant", () => {
    const consent = startConsent();
    gateScript(consent, "analytics", script("a"))();
    consent.acceptAll();
    expect(window.ran).toEqual([]);
  });

  it("is not run by a later grant where nobody holds it any more", () => {
    const consent = startConsent();
    const release = gateScript(consent, "analytics", script("a"));
    consent.acceptAll();
    release();
    consent.withdraw();
    consent.acceptAll();
    expect(window.ran).toEqual(["a"]);
  });

  it("tells everybody who holds it when it has run, and who comes later at once", async () => {
    const consent = startConsent();
    const told: string[] = [];
    const source = { src: address("x"), attributes: {} };
    gateScript(consent, "analytics", { ...source, onLoad: () => told.push("first") });
    gateScript(consent, "analytics", { ...source, onLoad: () => told.push("second") });
    consent.acceptAll();
    await expect.poll(() => told).toEqual(["first", "second"]);
    gateScript(consent, "analytics", { ...source, onLoad: () => told.push("third") });
    expect(told).toEqual(["first", "second", "third"]);
    expect(window.ran).toEqual(["x"]);
  });

  it("tells when it could not be loaded", async () => {
    const consent = startConsent();
    const told: string[] = [];
    const attributes = { type: "module" };
    gateScript(consent, "analytics", { src: "/nothing-here.js", attributes, onError: () => told.push("failed") });
    consent.acceptAll();
    await expect.poll(() => told).toEqual(["failed"]);
  });

  it("has the page's nonce, and stands in the order of the markup's scripts", async () => {
    addAll({ "data-cm-src": address("markup") });
    const consent = startConsent({ nonce: "abc" });
    consent.acceptAll();
    gateScript(consent, "analytics", script("code"));
    await expect.poll(() => window.ran).toEqual(["markup", "code"]);
    expect(document.querySelector<HTMLScriptElement>("head script:last-of-type")?.nonce).toBe("abc");
    consent.withdraw();
    expect([...document.scripts].some(({ text }) => text === code("code"))).toBe(false);
  });
});

describe("given Trusted Types", () => {
  // Skipped, and said so, in an engine that has none.
  it.skipIf(!("trustedTypes" in window))("hands code over as what the page's policy asks for", () => {
    const seen: unknown[] = [];
    const setter = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "text")?.set;
    override(HTMLScriptElement.prototype, "text", {
      set(this: HTMLScriptElement, value: unknown) {
        seen.push(value);
        setter?.call(this, value as string);
      },
    });
    addAll({ text: code("x") });
    startConsent().acceptAll();
    expect(seen.map((value) => Object.prototype.toString.call(value))).toEqual(["[object TrustedScript]"]);
  });
});
