import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type * as serverModule from "../../test/server.jsx";
import { bundleServer } from "../../../../vitest/bundleServer.js";
import { settleConsole, watchConsole } from "../../../../vitest/expectConsole.js";

type Server = typeof serverModule;

watchConsole();
afterEach(settleConsole);

/** The banner of a rendered page, as its opening tag; null where there is none. */
const banner = (html: string): string | null => /<section[^>]*data-cm-layer="banner"[^>]*>/.exec(html)?.[0] ?? null;

/** The attributes of a tag, sorted, with their names as HTML has them. */
const sorted = (tag: string): readonly string[] =>
  [...tag.matchAll(/([\w-]+)(="[^"]*")/g)].map(([, name = "", value = ""]) => name.toLowerCase() + value).sort();

describe.each(["19", "18"] as const)("given a server with React %s", (react) => {
  let server: Server;
  beforeAll(async () => {
    server = await bundleServer<Server>("packages/react/test/server.tsx", react);
  });

  it("is that React", () => {
    expect(server.reactVersion.split(".")[0]).toBe(react);
  });

  it("has the banner in the page of a first visit, with the words, the purposes and the contract's attributes", async () => {
    const html = await server.renderPage();
    expect(banner(html)).toMatch(/data-cm-consent="root"/);
    expect(banner(html)).toMatch(/data-cm-state="pending"/);
    expect(banner(html)).toMatch(/lang="en"/);
    for (const name of ["accept-all", "reject-all", "open-preferences"])
      expect(html).toContain(`data-cm-action="${name}"`);
    expect(html).toContain("example.in");
    for (const short of ["remembering your settings", "counting visits"]) expect(html).toContain(short);
    expect(html).not.toContain("advertising");
  });

  it("has it in the page of a visitor who refused one of two categories and was never asked about the other", async () => {
    expect(banner(await server.renderPage({ cookie: "cm_consent=v1.functional-0" }))).not.toBeNull();
  });

  it.each([
    ["accepted", "cm_consent=v1.functional-1.analytics-1"],
    ["refused", "a=b; cm_consent=v1.functional-0.analytics-0; c=d"],
  ])("leaves it out where the server sees that the visitor %s", async (_, cookie) => {
    const html = await server.renderPage({ cookie });
    expect(banner(html)).toBeNull();
    expect(html).toContain("<h1>Example</h1>");
  });

  it("loads the film for a visitor whose cookie grants it, and shows the placeholder to others", async () => {
    const granted = await server.renderPage({ cookie: "cm_consent=v1.functional-1.analytics-0" });
    expect(granted).toContain("<p>The film</p>");
    expect(granted).not.toContain("data-cm-gate");
    const first = await server.renderPage();
    expect(first).not.toContain("The film");
    expect(first).toContain('data-cm-gate="video"');
    expect(first).toContain('data-cm-action="load-once"');
  });

  it("has the notice of a checkout in the page and nothing of the checkout, also for a visitor who granted all", async () => {
    const html = await server.renderPage({
      hasCheckout: true,
      cookie: "cm_consent=v1.functional-1.analytics-1",
    });
    expect(html).toContain('data-cm-gate="checkout"');
    expect(html).toContain("Continue with Paywell");
    expect(html).not.toContain("The checkout");
  });

  it("shows it where the cookie is garbage, and throws nothing", async () => {
    expect(banner(await server.renderPage({ cookie: `cm_consent=${"%7B".repeat(500)}` }))).not.toBeNull();
  });

  it("speaks the page's language, with preloaded words and with words that it loads", async () => {
    for (const isPreloaded of [true, false]) {
      const html = await server.renderPage({ language: "hi", isPreloaded });
      expect(banner(html)).toMatch(/lang="hi"/);
      expect(html).toContain("सभी स्वीकार करें");
      expect(html).toContain("विज़िट गिनना");
    }
  });

  it("writes from right to left where the page's language does", async () => {
    const html = await server.renderPage({ language: "ur" });
    expect(banner(html)).toMatch(/dir="rtl"/);
    expect(banner(html)).toMatch(/lang="ur-IN"/);
  });

  it("is a form that is posted to the declared path, with a way to the page of the preferences that changes nothing", async () => {
    const html = await server.renderPage();
    const [, form = "", inside = ""] = /<form([^>]*)>(.*?)<\/form>/s.exec(html) ?? [];
    expect(sorted(form)).toEqual(['action="/cm-consent"', 'class="cm-banner__actions"', 'method="post"']);
    const buttons = [...inside.matchAll(/<button([^>]*)>/g)].map(([, attributes = ""]) => sorted(attributes));
    for (const name of ["reject-all", "accept-all"]) {
      expect(buttons).toContainEqual([
        'class="cm-button"',
        `data-cm-action="${name}"`,
        'name="action"',
        'type="submit"',
        `value="${name}"`,
      ]);
    }
    // It is sent with no name, so that nothing is said of a decision.
    expect(buttons).toContainEqual([
      'aria-haspopup="dialog"',
      'class="cm-link"',
      'data-cm-action="open-preferences"',
      'formaction="/preferences"',
      'formmethod="get"',
      'type="submit"',
    ]);
    expect(buttons).toHaveLength(3);
    expect(banner(html)).not.toContain("data-cm-scripted");
  });

  it("is no form, and is marked as not for visitors without JavaScript, where no server answers", async () => {
    const html = await server.renderPage({ hasForm: false });
    expect(banner(html)).toContain("data-cm-scripted");
    expect(html).not.toContain("<form");
    expect(html).not.toContain('type="submit"');
  });

  it("renders the controls alike for everybody, so that hydration finds what it expects", async () => {
    const pages = await Promise.all([server.renderPage(), server.renderPage()]);
    expect(pages[0]).toBe(pages[1]);
  });
});
