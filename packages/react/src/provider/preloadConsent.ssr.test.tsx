import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type * as serverModule from "../../test/server.jsx";
import { bundleServer } from "../../../../vitest/bundleServer.js";
import { settleConsole, watchConsole } from "../../../../vitest/expectConsole.js";

type Server = typeof serverModule;
type Options = Parameters<Server["renderPage"]>[0];

watchConsole();
afterEach(settleConsole);

/** What of the four parts is in the HTML. */
const partsOf = (html: string): readonly string[] =>
  Object.entries(PARTS)
    .filter(([, sign]) => sign.test(html))
    .map(([part]) => part);
const PARTS = {
  banner: /<section[^>]*data-cm-layer="banner"/,
  gate: /class="cm-gate__placeholder"/,
  policy: /<article class="cm-policy"/,
  panel: /<section[^>]*data-cm-layer="panel"/,
};
const ALL = Object.keys(PARTS);

describe.each([
  ["19", "string"],
  ["19", "stream"],
  ["19", "static"],
  ["18", "string"],
  ["18", "stream"],
] as const)("given a page that React %s renders as a %s", (react, by) => {
  let render: (options?: Options) => Promise<string>;
  beforeAll(async () => {
    const server = await bundleServer<Server>("packages/react/test/server.tsx", react);
    render = (options) => server.renderPage({ by, isWhole: true, isPreloaded: true, isInOrder: true, ...options });
  });

  it.each(["en", "hi", "ur"] as const)("has banner, gate, policy and panel in the HTML: %s", async (language) => {
    const html = await render({ language });
    expect(partsOf(html)).toEqual(ALL);
    expect(html).not.toContain("<template");
    expect(html).toContain({ en: "To count visits.", hi: "विज़िट गिनने के लिए।", ur: "To count visits." }[language]);
    expect(html).toContain({ en: "Save choices", hi: "चयन सहेजें", ur: "انتخاب محفوظ کریں" }[language]);
  });

  it("leaves the banner out for a visitor who has decided, and the placeholder for one who granted", async () => {
    const html = await render({ cookie: "cm_consent=v1.functional-1.analytics-0" });
    expect(partsOf(html)).toEqual(["policy", "panel"]);
    expect(html).toContain("<p>The film</p>");
  });

  it("is the same for everybody where it does not look at the cookie", async () => {
    expect(await render()).toBe(await render());
  });

  it.runIf(by !== "string")("waits for what was not loaded before", async () => {
    expect(partsOf(await render({ isPreloaded: false }))).toEqual(ALL);
  });

  it.runIf(by === "string")("leaves to the browser what was not loaded before", async () => {
    expect(partsOf(await render({ isPreloaded: false }))).toEqual([]);
    expect(partsOf(await render())).toEqual(ALL);
  });
});
