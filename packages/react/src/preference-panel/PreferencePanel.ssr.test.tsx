import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type * as serverModule from "../../test/server.jsx";
import { bundleServer } from "../../../../vitest/bundleServer.js";
import { settleConsole, watchConsole } from "../../../../vitest/expectConsole.js";

type Server = typeof serverModule;

watchConsole();
afterEach(settleConsole);

/** The attributes of every element of a name in the panel, as text. */
function elements(html: string, name: string): readonly string[] {
  const panel = html.slice(html.indexOf('data-cm-layer="panel"'));
  return [...panel.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, attributes = ""]) => attributes);
}

/** The value of an attribute. */
const valueOf = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

/** The boxes of the panel by name, and whether each is ticked. */
const boxes = (html: string): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    elements(html, "input")
      .filter((input) => valueOf(input, "type") === "checkbox" && valueOf(input, "name") !== null)
      .map((input) => [valueOf(input, "name"), / checked=/.test(input)]),
  ) as Record<string, boolean>;

const listed = (html: string): readonly (string | null)[] =>
  elements(html, "input")
    .filter((input) => valueOf(input, "name") === "listed")
    .map((input) => valueOf(input, "value"));

describe.each(["19", "18"] as const)("given the panel on a server with React %s", (react) => {
  let render: (options?: Parameters<Server["renderPage"]>[0]) => Promise<string>;
  beforeAll(async () => {
    const server = await bundleServer<Server>("packages/react/test/server.tsx", react);
    render = (options) => server.renderPage({ isWhole: true, ...options });
  });

  it("has a box for each category and each of several services, none of them ticked, and no switch", async () => {
    const html = await render();
    // One service alone goes with its category.
    expect(boxes(html)).toEqual({
      functional: false,
      "s.theme": false,
      "s.language": false,
      "s.video": false,
      "s.editor": false,
      analytics: false,
    });
    expect(listed(html)).toEqual([]);
    expect(html).not.toContain('role="switch"');
  });

  it("has the contract's attributes on the boxes, and a name for each", async () => {
    const html = await render();
    const ids = new Set(elements(html, "[a-z0-9]+").map((element) => valueOf(element, "id")));
    for (const input of elements(html, "input").filter((one) => valueOf(one, "type") === "checkbox")) {
      const name = valueOf(input, "name");
      expect(valueOf(input, "data-cm-purpose") ?? `s.${valueOf(input, "data-cm-service")}`).toBe(name);
      expect(ids).toContain(valueOf(input, "aria-labelledby"));
    }
  });

  it("posts boxes and buttons with one form to the declared path, and saves on Enter", async () => {
    const html = await render({ cookie: "cm_consent=v1.functional-1" });
    const forms = elements(html, "form");
    expect(forms).toHaveLength(1);
    const [id, method, action] = ["id", "method", "action"].map((name) => valueOf(forms[0] ?? "", name));
    expect([method, action]).toEqual(["post", "/cm-consent"]);
    const submits = elements(html, "button").filter((button) => valueOf(button, "type") === "submit");
    expect(submits.map((button) => valueOf(button, "value"))).toEqual([
      "save",
      "reject-all",
      "accept-all",
      "save",
      "withdraw-all",
    ]);
    expect(new Set(submits.map((button) => valueOf(button, "name")))).toEqual(new Set(["action"]));
    for (const control of [...elements(html, "input"), ...submits]) {
      if (valueOf(control, "type") === "hidden" || valueOf(control, "tabindex") === "-1") continue;
      expect(valueOf(control, "form")).toBe(id);
    }
  });

  it("ticks what is granted, lists it, and does not list a category without boxes of its own", async () => {
    const html = await render({ cookie: "cm_consent=v1.functional-1.analytics-1.s-video-0" });
    expect(boxes(html)).toMatchObject({ functional: true, "s.theme": true, "s.video": false, analytics: true });
    expect(listed(html)).toEqual(["functional"]);
  });

  it("has no way to withdraw where nothing is granted", async () => {
    expect(await render()).not.toContain("withdraw-all");
  });

  it("says to those without JavaScript what a category's box does", async () => {
    const [, words] = /<noscript>(.*?)<\/noscript>/s.exec(await render()) ?? [];
    expect(words).toContain("Ticking a category alone allows all of its services.");
  });

  it("has neither form nor boxes where no server answers, and is not for visitors without JavaScript", async () => {
    const html = await render({ hasForm: false });
    expect([elements(html, "form"), boxes(html)]).toEqual([[], {}]);
    expect(html).not.toContain('type="submit"');
    expect(html).not.toContain("<noscript");
    expect(/<section[^>]*data-cm-layer="panel"[^>]*>/.exec(html)?.[0]).toContain("data-cm-scripted");
  });
});
