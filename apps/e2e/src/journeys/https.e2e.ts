import { readFile } from "node:fs/promises";
import { createServer as createHttp } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { generate } from "selfsigned";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { defineConsent } from "@callmissed/consent";
import { createNodeConsentHandler, readConsent } from "@callmissed/consent/server";
import type { Tab, Visitor } from "../drivers/Visitor.js";
import { playwrightVisitor } from "../drivers/playwrightVisitor.js";
import { webkitVisitor } from "../drivers/webkitVisitor.js";
import { browserOf, engines, pathOf } from "../support/engines.js";
import { eventually } from "../support/eventually.js";

/**
 * Cookies whose names the browser guards, over https with a certificate that is made here, and over plain http. One server
 * stands for the site, one for the way there: it is the browser's proxy, and takes https through unopened.
 */
const HOST = "app.callmissed.co.in";
const COOKIES = {
  host: { prefix: "host" },
  secure: { prefix: "secure", domain: "callmissed.co.in" },
  probe: { domain: "probe" },
} as const;
type Kind = keyof typeof COOKIES;

const configOf = (kind: Kind): ReturnType<typeof defineConsent> =>
  defineConsent({
    cookie: COOKIES[kind],
    form: { path: `/${kind}/consent` },
    categories: [{ id: "analytics", services: [{ id: "counter", stores: "nothing" }] }],
    notice: () => Promise.reject(new Error("nobody reads it here")),
  });
const configs = { host: configOf("host"), secure: configOf("secure"), probe: configOf("probe") };

/** A page with the form, and the library as it is built, told of the same declaration. */
const page = (kind: Kind): string => `<!doctype html><html lang="en"><title>Prefixes</title><main>Prefixes</main>
  <form method="post" action="/${kind}/consent"><button name="action" value="accept-all">Accept</button></form>
  <script type="module">
    import { createConsent } from "/library/index.js";
    window.problems = [];
    window.consent = createConsent(
      { ...${JSON.stringify(configs[kind])}, notice: () => Promise.reject(new Error("nobody reads it here")) },
      { onError: ({ code }) => problems.push(code) },
    );
    window.consent.start();
  </script>`;

const KINDS = /^\/(host|secure|probe)\/$/;
const handlers = [createNodeConsentHandler(configs.host), createNodeConsentHandler(configs.secure)];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const handle of handlers) if (await handle(request, response)) return;
  const { pathname } = new URL(request.url ?? "", "http://unknown.invalid");
  if (pathname.startsWith("/library/")) {
    const code = await readFile(new URL(`../../../../packages/core/dist${pathname.slice(8)}`, import.meta.url));
    response.writeHead(200, { "content-type": "text/javascript" }).end(code);
  } else if (pathname === "/seen") {
    response.writeHead(200, { "cache-control": "no-store" }).end(request.headers.cookie ?? "");
  } else if (KINDS.test(pathname)) {
    response.writeHead(200, { "content-type": "text/html" }).end(page(pathname.slice(1, -1) as Kind));
  } else response.writeHead(404).end();
}

const listen = (server: ReturnType<typeof createHttp>): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));

let proxy = "";
const running: ReturnType<typeof createHttp>[] = [];
/** A server does not know of them any more, and yet waits for them. */
const tunnels = new Set<Duplex>();
beforeAll(async () => {
  const names = [HOST, "callmissed.co.in", "localhost"].map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: "commonName", value: HOST }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: names }],
  });
  const site = createHttps({ key, cert }, (request, response) => void answer(request, response));
  const way = createHttp((request, response) => void answer(request, response));
  running.push(site, way);
  const port = await listen(site);
  way.on("connect", (_, socket) => {
    tunnels.add(socket);
    socket.once("close", () => tunnels.delete(socket));
    const onward = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  proxy = `http://127.0.0.1:${await listen(way)}`;
});
afterAll(async () => {
  for (const tunnel of tunnels) tunnel.destroy();
  for (const server of running) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe.each(engines)("a cookie in %s", (engine) => {
  const browser = engine === "webkit" ? undefined : browserOf(engine);
  let visitor: Visitor | undefined;
  afterEach(async () => {
    await visitor?.close();
    visitor = undefined;
  });
  const arrive = async (): Promise<Visitor> =>
    (visitor = browser
      ? await playwrightVisitor(await browser(), engine as "chromium", {
          proxy: { server: proxy, bypass: "<-loopback>" },
          ignoreHTTPSErrors: true,
        })
      : await webkitVisitor(pathOf("webkit") ?? "WebKitWebDriver", { proxy, trustsAnyone: true }));
  const isLive = (tab: Tab): Promise<void> => tab.isGone("html:not([data-cm-live])");
  /** What the server sees of the cookie on a later request. */
  const seen = (tab: Tab): Promise<string> => tab.run("return fetch('/seen').then((answer) => answer.text())");

  it.each(["host", "secure"] as const)("is kept over https, whether page or form has set it: %s", async (kind) => {
    const { name } = configs[kind].cookie;
    const tab = await (await arrive()).open(`https://${HOST}/${kind}/`);
    await isLive(tab);
    expect(await seen(tab)).toBe("");

    await tab.run("consent.rejectAll()");
    expect(await seen(tab)).toMatch(new RegExp(`^${name}=v1\\.d\\d{8}\\.analytics-0-\\w+$`));

    await tab.click("button");
    await eventually(async () => expect(await seen(tab)).toMatch(/analytics-1/));
    await isLive(tab);
    expect(await tab.url()).toBe(`https://${HOST}/${kind}/`);
    expect(await tab.run("return consent.getSnapshot().categories.analytics")).toBe("granted");
    expect(readConsent(await seen(tab), configs[kind]).categories["analytics"]).toBe("granted");

    // One cookie, which page and form take turns in writing: on the host alone, or on the domain.
    const cookies = (await visitor?.cookies()) ?? [];
    expect(cookies.map(({ name: one, domain }) => [one, domain])).toEqual([
      [name, kind === "host" ? HOST : ".callmissed.co.in"],
    ]);
    await tab.run("consent.withdraw()");
    expect(await seen(tab)).toMatch(/^[^;]*analytics-0[^;]*$/);
    expect(await tab.run("return problems")).toEqual([]);
  });

  // The network library of WebKitGTK knows of no prefixes, and keeps what bears them like any other cookie.
  it.skipIf(engine === "webkit")(
    "would not be kept without `Secure`, nor with a domain where the prefix forbids one",
    async () => {
      const tab = await (await arrive()).open(`https://${HOST}/host/`);
      for (const attributes of ["Path=/", "Path=/; Secure; Domain=callmissed.co.in", "Path=/host; Secure"]) {
        await tab.run("document.cookie = arguments[0]", `__Host-x=1; ${attributes}`);
      }
      await tab.run("document.cookie = '__Secure-x=1; Path=/'");
      expect(await seen(tab)).toBe("");
      await tab.run("document.cookie = '__Host-x=1; Path=/; Secure'");
      expect(await seen(tab)).toBe("__Host-x=1");
    },
  );

  it("lies on the widest domain that the browser takes where the page is to find it, and never on a public suffix", async () => {
    const tab = await (await arrive()).open(`http://${HOST}/probe/`);
    await isLive(tab);
    expect((await visitor?.cookies()) ?? []).toEqual([]);
    // One for this host alone, as an older page or a form without JavaScript has left it.
    await tab.run("document.cookie = 'cm_consent=v1.analytics-1; Path=/'");
    await tab.run("consent.rejectAll()");
    const places = async (): Promise<unknown> =>
      ((await visitor?.cookies()) ?? []).map(({ name, domain }) => [name, domain]);
    await eventually(async () => expect(await places()).toEqual([["cm_consent", ".callmissed.co.in"]]));
    expect(await seen(tab)).toMatch(/^cm_consent=v1\.d\d{8}\.analytics-0-\w+$/);

    // As the inline script leaves it, on a page whose application never came.
    await tab.run(`
      const [value] = document.cookie.split("; ");
      document.cookie = "cm_consent=; Max-Age=0; Path=/; Domain=callmissed.co.in";
      document.cookie = value + "; Path=/";
    `);
    await eventually(async () => expect(await places()).toEqual([["cm_consent", HOST]]));
    await tab.reload();
    await isLive(tab);
    await eventually(async () => expect(await places()).toEqual([["cm_consent", ".callmissed.co.in"]]));

    await tab.goto(`https://callmissed.co.in/probe/`);
    await isLive(tab);
    expect(await tab.run("return consent.getSnapshot().categories.analytics")).toBe("denied");
    await tab.run("consent.acceptAll()");
    await eventually(async () => expect(await places()).toEqual([["cm_consent", ".callmissed.co.in"]]));
    expect(await tab.run("return problems")).toEqual([]);
  });

  it("lies on the host alone where there is no domain above it", async () => {
    const tab = await (await arrive()).open(`https://localhost/probe/`);
    await isLive(tab);
    await tab.run("consent.acceptAll()");
    await eventually(async () =>
      expect(((await visitor?.cookies()) ?? []).map(({ name, domain }) => [name, domain])).toEqual([
        ["cm_consent", "localhost"],
      ]),
    );
    expect(await tab.run("return problems")).toEqual([]);
  });

  it.each(["host", "secure"] as const)("is not kept over plain http, and the library says so: %s", async (kind) => {
    const tab = await (await arrive()).open(`http://${HOST}/${kind}/`);
    await isLive(tab);
    await tab.run("consent.acceptAll()");
    expect(await tab.run("return problems")).toEqual(["CM202"]);
    expect(await tab.run("return consent.getSnapshot().categories.analytics")).toBe("granted");
    expect(await seen(tab)).toBe("");
    // The form's answer is an attempt too, which leads back to a page that asks again.
    await tab.run("window.isOld = true");
    await tab.click("button");
    await eventually(async () =>
      expect(await tab.run("return window.isOld === undefined && 'consent' in window")).toBe(true),
    );
    await isLive(tab);
    expect(await tab.run("return consent.getSnapshot().status")).toBe("pending");
    expect(await seen(tab)).toBe("");
  });
});
