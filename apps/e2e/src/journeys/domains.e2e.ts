import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Cookie, Visitor } from "../drivers/Visitor.js";
import { playwrightVisitor } from "../drivers/playwrightVisitor.js";
import { webkitVisitor } from "../drivers/webkitVisitor.js";
import { browserOf, engines, pathOf } from "../support/engines.js";
import { eventually } from "../support/eventually.js";

/**
 * A page at a registrable domain below a public suffix of two labels, as CallMissed may have one in India. The server stands
 * for every host: it is the browser's proxy, and answers with the page or with the library as it is built.
 */
const HOST = "app.callmissed.co.in";
const PAGE = `<!doctype html><html lang="en"><title>Domains</title><main>Domains</main><script type="module">
  import { createConsent, defineConsent } from "/library/index.js";
  const cookie = (name) => ({ kind: "cookie", name, duration: 30 });
  const config = defineConsent({
    cookie: { domain: "callmissed.co.in" },
    categories: [
      { id: "essential", essential: true, services: [{ id: "session", stores: [cookie("sid")] }] },
      { id: "analytics", services: [{ id: "counter", stores: [cookie("ct_*")] }] },
    ],
    notice: () => Promise.reject(new Error("nobody reads it here")),
  });
  window.consent = createConsent(config);
  window.consent.start();
</script>`;

let server: Server;
let proxy: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://unknown.invalid");
    const isCode = pathname.startsWith("/library/");
    const code = isCode
      ? await readFile(new URL(`../../../../packages/core/dist${pathname.slice(8)}`, import.meta.url))
      : PAGE;
    response.writeHead(200, { "content-type": isCode ? "text/javascript" : "text/html" }).end(code);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Cookies of one tracker wherever a page below two labels of suffix could be made to put them, and some that are not its. */
const SEEDS = [
  "ct_host=1; Path=/",
  "ct_folder=1; Path=/docs",
  "ct_own=1; Path=/; Domain=app.callmissed.co.in",
  "ct_site=1; Path=/; Domain=callmissed.co.in",
  "ct_site=2; Path=/docs; Domain=callmissed.co.in",
  "ct_suffix=1; Path=/; Domain=co.in",
  "sid=1; Path=/; Domain=callmissed.co.in",
  "undeclared=1; Path=/; Domain=callmissed.co.in",
];

const names = (cookies: readonly Cookie[]): string[] => cookies.map(({ name }) => name).sort();

describe.each(engines)("below a public suffix of two labels, in %s", (engine) => {
  const browser = engine === "webkit" ? undefined : browserOf(engine);
  let visitor: Visitor | undefined;
  afterEach(async () => {
    await visitor?.close();
    visitor = undefined;
  });

  it("a withdrawal removes what was set on every parent domain, and nothing that is not the tracker's", async () => {
    visitor = browser
      ? await playwrightVisitor(await browser(), engine as "chromium", {
          proxy: { server: proxy, bypass: "<-loopback>" },
        })
      : await webkitVisitor(pathOf("webkit") ?? "WebKitWebDriver", { proxy });
    const tab = await visitor.open(`http://${HOST}/docs/start`);
    await tab.isGone("html:not([data-cm-live])");
    await tab.run("consent.acceptAll()");
    await tab.run("for (const one of arguments[0]) document.cookie = one", SEEDS);
    // The browser itself refuses the one on the suffix: nobody had to know the list of suffixes.
    await eventually(async () =>
      expect(names(await (visitor as Visitor).cookies())).toEqual([
        "cm_consent",
        "ct_folder",
        "ct_host",
        "ct_own",
        "ct_site",
        "ct_site",
        "sid",
        "undeclared",
      ]),
    );
    await tab.run("consent.withdraw()");
    await eventually(async () =>
      expect(names(await (visitor as Visitor).cookies())).toEqual(["cm_consent", "sid", "undeclared"]),
    );
    expect(await tab.run("return document.cookie")).toMatch(/analytics-0/);
    // Firefox says of the seed on the suffix that it was rejected; of the removal nobody says anything.
    expect((await tab.problems()).filter((one) => !one.includes("“ct_suffix” has been rejected"))).toEqual([]);
  });
});
