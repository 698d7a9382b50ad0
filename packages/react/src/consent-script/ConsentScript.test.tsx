import { createConsent } from "@callmissed/consent-react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { query } from "../../test/controls.js";
import { config } from "../../test/fixture.jsx";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { ConsentScript } from "./ConsentScript.js";

declare global {
  interface Window {
    /** What the scripts of these tests leave behind. */
    cmRan?: string[];
  }
}

const ran = (): readonly string[] => window.cmRan ?? [];
const code = (name: string): string => `(window.cmRan ??= []).push(${JSON.stringify(name)})`;
const file = (name: string): string => `data:text/javascript,${encodeURIComponent(code(name))}`;

afterEach(() => {
  delete window.cmRan;
  // What has run stays in the page when its component goes.
  document.head.querySelectorAll("#mine").forEach((script) => script.remove());
});

describe("given a script that needs consent", () => {
  const ways: Readonly<Record<string, ReactElement>> = {
    "from its address, by service": <ConsentScript service="counter" src={file("a")} id="mine" />,
    "from its code, by category": (
      <ConsentScript purpose="analytics" id="mine">
        {code("a")}
      </ConsentScript>
    ),
    "by a condition": (
      <ConsentScript when={{ all: ["counter", { any: ["video", "analytics"] }] }} src={file("a")} id="mine" />
    ),
  };
  it.each(Object.keys(ways))(
    "runs once with the grant, not before, and leaves with the withdrawal: %s",
    async (way) => {
      const { consent, container } = renderConsent(ways[way]);
      consent.save({ functional: true });
      await expect.poll(() => consent.isAllowed("functional")).toBe(true);
      expect([ran(), query("#mine")]).toEqual([[], null]);
      consent.grant("analytics");
      await expect.poll(ran).toEqual(["a"]);
      expect(query("head > #mine")).not.toBeNull();
      expect(container.innerHTML).toBe("");
      consent.withdraw("analytics");
      await expect.poll(() => query("#mine")).toBeNull();
      expect(ran()).toEqual(["a"]);
      consent.grant("analytics");
      await expect.poll(ran).toEqual(["a", "a"]);
    },
  );

  it("runs at once for a visitor who has granted it before", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(<ConsentScript service="counter" src={file("a")} />);
    await expect.poll(ran).toEqual(["a"]);
  });

  it("runs once under StrictMode, when it is rendered anew, and when it is mounted again", async () => {
    document.cookie = DECIDED.accepted;
    const consent = createConsent(config);
    const ui = (): ReactElement => (
      <ConsentScript service="counter" data-site="7" onLoad={() => undefined} src={file("a")} />
    );
    const first = renderConsent(ui(), { isStrict: true, consent });
    await expect.poll(ran).toEqual(["a"]);
    first.unmount();
    renderConsent(
      <>
        {ui()}
        <ConsentScript service="counter">{code("after")}</ConsentScript>
      </>,
      { isStrict: true, consent },
    );
    await expect.poll(ran).toEqual(["a", "after"]);
  });

  it("does not run where it was unmounted before the grant", async () => {
    const consent = createConsent(config);
    const { unmount } = renderConsent(<ConsentScript service="counter">{code("gone")}</ConsentScript>, { consent });
    unmount();
    renderConsent(<ConsentScript service="counter">{code("there")}</ConsentScript>, { consent });
    consent.acceptAll();
    await expect.poll(ran).toEqual(["there"]);
  });

  it("keeps the order of the page: addresses and code", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(
      <>
        <ConsentScript service="counter" src={file("1")} />
        <ConsentScript service="counter">{code("2")}</ConsentScript>
        <ConsentScript service="counter" src={file("3")} />
      </>,
    );
    await expect.poll(ran).toEqual(["1", "2", "3"]);
  });

  it("has the attributes that it was given, and the page's nonce", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(
      <ConsentScript
        service="counter"
        id="mine"
        src={file("a")}
        type="module"
        async
        defer={false}
        crossOrigin="anonymous"
        referrerPolicy="no-referrer"
        data-domain="example.in"
        data-auto={false}
      />,
      { consent: createConsent(config, { nonce: "n0nce" }) },
    );
    await expect.poll(ran).toEqual(["a"]);
    const script = query("#mine") as HTMLScriptElement;
    expect(script.nonce).toBe("n0nce");
    const names = ["type", "async", "defer", "crossorigin", "referrerpolicy", "data-domain", "data-auto"];
    expect(names.map((name) => script.getAttribute(name))).toEqual([
      "module",
      "",
      null,
      "anonymous",
      "no-referrer",
      "example.in",
      "false",
    ]);
  });

  it("tells when it has run and when it could not be loaded, by the handlers of the latest rendering", async () => {
    const consent = createConsent(config);
    const heard = { early: vi.fn(), load: vi.fn(), error: vi.fn() };
    const ui = (onLoad: () => void): ReactElement => (
      <>
        <ConsentScript service="counter" src={file("a")} onLoad={onLoad} />
        <ConsentScript service="counter" src="/nowhere/at-all.js" type="text/javascript" onError={heard.error} />
      </>
    );
    const { rerenderConsent } = renderConsent(ui(heard.early), { consent });
    rerenderConsent(ui(heard.load));
    consent.acceptAll();
    await expect.poll(() => heard.load.mock.calls.length).toBe(1);
    await expect.poll(() => heard.error.mock.calls.length).toBe(1);
    expect(heard.early).not.toHaveBeenCalled();
  });

  it("stays off and is reported where its service is not declared", async () => {
    expectConsole("CM203");
    document.cookie = DECIDED.accepted;
    renderConsent(
      <>
        <ConsentScript service="conuter">{code("typo")}</ConsentScript>
        <ConsentScript when={{ any: ["counter", "conuter"] }}>{code("typo in one of two")}</ConsentScript>
        <ConsentScript service="counter">{code("right")}</ConsentScript>
      </>,
    );
    await expect.poll(ran).toEqual(["right"]);
  });
});
