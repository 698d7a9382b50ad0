import { createConsent } from "@callmissed/consent-react";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { page as view, userEvent } from "vitest/browser";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { action, find, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { config } from "../../test/fixture.jsx";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { ConsentGate } from "./ConsentGate.js";

const GATE = '[data-cm-gate="video"]';
const FILM = "data:text/html,<title>film</title>";
const page = (
  <main>
    <ConsentGate service="video" title="Quick start, 2 minutes" aspectRatio="4 / 3">
      <iframe title="Film" sandbox="" src={FILM} style={{ inlineSize: "100%", blockSize: "100%" }} />
    </ConsentGate>
  </main>
);

describe("given a gate that comes to stand for another service", () => {
  const place = (service: "video"): React.ReactElement => (
    <main>
      <ConsentGate service={service} title="Film">
        <p id={`content-${service}`}>content</p>
      </ConsentGate>
    </main>
  );

  it("asks anew: a press counts for what was pressed", async () => {
    document.cookie = DECIDED.rejected;
    const { rerenderConsent } = renderConsent(place("video"));
    await userEvent.click(await find(action("load-once")));
    await find("#content-video");
    rerenderConsent(
      <main>
        <ConsentGate service="counter" title="Film">
          <p id="content-counter">content</p>
        </ConsentGate>
      </main>,
    );
    await find(`[data-cm-gate="counter"] ${action("load-once")}`);
    expect(query("#content-counter")).toBeNull();
  });
});

describe("given an embed behind the gate", () => {
  it("shows a placeholder of the same size, with who provides it, and requests nothing", async () => {
    renderConsent(page);
    const gate = await find(GATE);
    await find(action("load-once"));
    expect(query("iframe")).toBeNull();
    expect(gate.textContent).toContain("Quick start, 2 minutes");
    expect(gate.textContent).toContain("Film player comes from Tube");
    expect(query(`${GATE} a`)?.getAttribute("href")).toBe("https://tube.example/privacy");
    const { width, height } = gate.getBoundingClientRect();
    expect(width / height).toBeCloseTo(4 / 3, 1);
  });

  it("loads it once: it is shown, nothing is stored, and the next page asks again", async () => {
    const { consent, unmount } = renderConsent(page);
    await userEvent.click(await find(action("load-once")));
    await find(`iframe[src="${FILM}"]`);
    expect(query(GATE)).toBeNull();
    expect(consent.getSnapshot().services).toMatchObject({ video: "unasked" });
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(["", 0, 0]);
    unmount();
    renderConsent(page);
    await find(action("load-once"));
    expect(query("iframe")).toBeNull();
  });

  it("takes away what was loaded once when the visitor then refuses", async () => {
    const { consent } = renderConsent(page);
    await userEvent.click(await find(action("load-once")));
    await find("iframe");
    consent.rejectAll();
    await find(GATE);
    expect(query("iframe")).toBeNull();
  });

  it("loads it always: that service alone is granted, and the next page shows it at once", async () => {
    const { consent, unmount } = renderConsent(page);
    await userEvent.click(await find(action("load-always")));
    await find("iframe");
    expect(consent.getSnapshot()).toMatchObject({
      status: "pending",
      reason: "gate-always",
      categories: { functional: "unasked", analytics: "unasked" },
      services: { video: "granted", theme: "unasked" },
    });
    expect(document.cookie).toMatch(/s-video-1/);
    unmount();
    renderConsent(page);
    await find("iframe");
  });

  it.each(["load-once", "load-always"])("moves the focus to what %s has loaded", async (name) => {
    renderConsent(page);
    await userEvent.click(await find(action(name)));
    await find("iframe");
    await expect.poll(() => document.activeElement).toBe(query("iframe"));
  });

  const contents: Readonly<Record<string, { readonly children: ReactElement; readonly selector: string }>> = {
    "a link": { children: <a href="#there">There</a>, selector: "a" },
    "a button behind one that is disabled": {
      children: (
        <p>
          <button disabled>Off</button>
          <button id="on">On</button>
        </p>
      ),
      selector: "#on",
    },
    "the place itself where nothing takes it": { children: <p>The film</p>, selector: ".cm-gate" },
    "what has taken it on its own": {
      children: (
        <p>
          <button>Back</button>
          <SelfFocused />
        </p>
      ),
      selector: "input",
    },
  };
  it.each(Object.entries(contents))("gives the focus to %s", async (_, { children, selector }) => {
    renderConsent(
      <ConsentGate service="video" title="Film">
        {children}
      </ConsentGate>,
    );
    await userEvent.click(await find(action("load-once")));
    await expect.poll(() => document.activeElement).toBe(query(selector));
  });

  it("takes the focus once, and not again when it is granted elsewhere later", async () => {
    const { consent } = renderConsent(page);
    await userEvent.click(await find(action("load-always")));
    await expect.poll(() => document.activeElement).toBe(query("iframe"));
    consent.withdraw();
    await find(action("load-once"));
    (document.activeElement as HTMLElement).blur();
    consent.acceptAll();
    await find("iframe");
    expect(document.activeElement).toBe(document.body);
  });

  it("leaves what was loaded once when another embed is granted for good", async () => {
    const { consent } = renderConsent(page);
    await userEvent.click(await find(action("load-once")));
    await find("iframe");
    consent.grant("editor", "gate-always");
    await expect.poll(() => consent.isAllowed("editor")).toBe(true);
    expect(query("iframe")).not.toBeNull();
  });

  it("does not take the focus where the visitor pressed nothing", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(page);
    await find("iframe");
    expect(document.activeElement).toBe(document.body);
  });

  it("takes it away again on withdrawal, and shows the placeholder", async () => {
    document.cookie = DECIDED.accepted;
    const { consent } = renderConsent(page);
    await find("iframe");
    consent.withdraw();
    await find(`${GATE} ${action("load-once")}`);
    expect(query("iframe")).toBeNull();
  });

  it.each(["load-once", "load-always"])("takes a synthetic click on %s, under StrictMode too", async (name) => {
    renderConsent(page, { isStrict: true });
    (await find(action(name))).click();
    await find("iframe");
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = renderConsent(page);
    await find(action("load-once"));
    await expectAccessible(consent.theme.setPreference);
  });
});

describe("given the notice at the point of use", () => {
  it("lists what is stored, how long and whose, and which personal data", async () => {
    renderConsent(page);
    await find(action("load-once"));
    const text = query(GATE)?.textContent ?? "";
    expect(text).toContain("Would store 1 item on your device");
    expect(query(`${GATE} li`)?.textContent).toBe("tube_id · Cookie · 30 days · Another organisation");
    expect(text).toContain("Personal data IP address");
  });

  it("says so where nothing is stored", async () => {
    renderConsent(
      <ConsentGate service="checkout" title="Checkout" when="interaction">
        <p>Pay</p>
      </ConsentGate>,
    );
    await find(action("load-once"));
    expect(query('[data-cm-gate="checkout"]')?.textContent).toContain("Nothing is stored on your device");
  });

  it("folds a long list, in kinds of storage that everybody has a word for", async () => {
    renderConsent(
      <ConsentGate service="editor" title="Editor">
        <p>Write</p>
      </ConsentGate>,
    );
    const summary = await find('[data-cm-gate="editor"] summary');
    expect(summary.textContent).toBe("Would store 3 items on your device");
    expect(summary.closest("details")?.open).toBe(false);
    await userEvent.click(summary);
    await expect.element(view.getByText("ed_fonts")).toBeVisible();
    const items = [...document.querySelectorAll('[data-cm-gate="editor"] li')].map((item) => item.textContent);
    expect(items).toEqual([
      "ed_draft · Local storage · Until you remove it",
      "ed_* · Browser database · Until you remove it",
      "ed_fonts · Offline storage · Until you remove it",
    ]);
  });

  it("fits a phone of 320 pixels: nothing is cut off, and it grows where the shape is too small", async () => {
    const { consent } = renderConsent(
      <div id="phone" style={{ display: "grid", inlineSize: 320 }}>
        {page}
      </div>,
    );
    const always = await find(action("load-always"));
    const gate = await find(GATE);
    const inside = (part: HTMLElement): DOMRect => part.getBoundingClientRect();
    expect(inside(gate).right).toBeLessThanOrEqual(inside(await find("#phone")).right);
    expect(gate.scrollWidth).toBeLessThanOrEqual(gate.clientWidth);
    expect(inside(always).bottom).toBeLessThanOrEqual(inside(gate).bottom);
    await expectAccessible(consent.theme.setPreference);
  });

  it("has the site's class, and the same box before and after", async () => {
    renderConsent(
      <ConsentGate service="video" title="Film" className="mine">
        <iframe title="Film" sandbox="" src={FILM} style={{ inlineSize: "100%", blockSize: "100%" }} />
      </ConsentGate>,
    );
    const gate = await find(`${GATE}.cm-gate.mine`);
    const early = box(gate);
    await find(action("load-once"));
    const before = box(gate);
    await userEvent.click(await find(action("load-once")));
    await find("iframe");
    expect([before, box(gate)]).toEqual([early, early]);
  });
});

describe("given a gate that waits for a press", () => {
  const Pay = (props: { readonly service?: "checkout" | "video" }) => (
    <main>
      <ConsentGate service={props.service ?? "checkout"} title="Checkout" when="interaction" action="Pay with Paywell">
        {({ close }) => (
          <>
            <iframe title="Paywell" sandbox="" src={FILM} />
            <button type="button" id="back" onClick={close}>
              Back
            </button>
          </>
        )}
      </ConsentGate>
    </main>
  );
  const PAY = '[data-cm-gate="checkout"]';

  it("renders nothing of an essential service before, whatever consent says, and has one button", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(<Pay />);
    const button = await find(`${PAY} ${action("load-once")}`);
    expect(button.textContent).toBe("Pay with Paywell");
    expect(query("iframe")).toBeNull();
    expect(document.querySelectorAll(`${PAY} button`)).toHaveLength(1);
    expect(query(PAY)?.getAttribute("style") ?? "").toBe("");
  });

  it("names the organisation on the button where the site gives no words", async () => {
    renderConsent(
      <ConsentGate service="checkout" title="Checkout" when="interaction">
        <p>Pay</p>
      </ConsentGate>,
    );
    expect((await find(action("load-once"))).textContent).toBe("Continue with Paywell");
  });

  it.each([false, true])("is loaded by one press, also by a double one; under StrictMode: %s", async (isStrict) => {
    renderConsent(<Pay />, { isStrict });
    const button = await find(action("load-once"));
    const added: Node[] = [];
    const observer = new MutationObserver((mutations) => {
      for (const { addedNodes } of mutations) added.push(...addedNodes);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    button.click();
    button.click();
    const frame = await find("iframe");
    button.click();
    await expect.poll(() => document.activeElement).toBe(frame);
    observer.disconnect();
    expect(added.filter((node) => node instanceof HTMLIFrameElement)).toHaveLength(1);
    expect(query("iframe")).toBe(frame);
    expect(query("[data-cm-gate]")).toBeNull();
  });

  it("decides nothing: a press on what is optional loads it once", async () => {
    document.cookie = DECIDED.rejected;
    const { consent } = renderConsent(<Pay service="video" />);
    await userEvent.click(await find(action("load-once")));
    await find("iframe");
    expect(consent.getSnapshot().services).toMatchObject({ video: "denied" });
    expect(document.cookie).toMatch(/functional-0/);
  });

  it("waits for the press too where the service is granted, and goes with a withdrawal", async () => {
    document.cookie = DECIDED.accepted;
    const { consent } = renderConsent(<Pay service="video" />);
    const button = await find(action("load-once"));
    expect(query("iframe")).toBeNull();
    await userEvent.click(button);
    await find("iframe");
    consent.withdraw();
    await find(action("load-once"));
    expect(query("iframe")).toBeNull();
    consent.acceptAll();
    await expect.poll(() => consent.isAllowed("video")).toBe(true);
    expect(query("iframe")).toBeNull();
  });

  it("stays where it is essential, whatever is refused", async () => {
    const { consent } = renderConsent(<Pay />);
    await userEvent.click(await find(action("load-once")));
    const frame = await find("iframe");
    consent.rejectAll();
    await expect.poll(() => consent.getSnapshot().status).toBe("decided");
    expect(query("iframe")).toBe(frame);
  });

  it("comes back when what was loaded closes it, with the focus on its button, and can be pressed again", async () => {
    renderConsent(<Pay />);
    await userEvent.click(await find(action("load-once")));
    await userEvent.click(await find("#back"));
    const button = await find(`${PAY} ${action("load-once")}`);
    await expect.poll(() => document.activeElement).toBe(button);
    expect(query("iframe")).toBeNull();
    await userEvent.keyboard("{Enter}");
    await find("iframe");
  });

  it("leaves axe nothing to find", async () => {
    const { consent } = renderConsent(<Pay />);
    await find(action("load-once"));
    await expectAccessible(consent.theme.setPreference);
  });
});

describe("given a service that is not declared", () => {
  it.each(["granted", "interaction"] as const)("stays off, has no button, and is reported: %s", async (when) => {
    expectConsole("CM203");
    document.cookie = DECIDED.accepted;
    const codes: string[] = [];
    const consent = createConsent(config, { onError: ({ code }) => codes.push(code) });
    renderConsent(
      <ConsentGate service="vidoe" title="Film" when={when}>
        <iframe title="Film" sandbox="" src={FILM} />
      </ConsentGate>,
      { consent },
    );
    await find('[data-cm-gate="vidoe"] .cm-gate__title');
    expect(codes).toEqual(["CM203"]);
    expect(query("iframe")).toBeNull();
    expect(query('[data-cm-gate="vidoe"] button')).toBeNull();
  });
});

describe("given a child", () => {
  it.each(["granted", "interaction"] as const)(
    "offers nothing that tracks, and says why; what is essential can be pressed: %s",
    async (when) => {
      const { consent } = renderConsent(
        <>
          <ConsentGate service="counter" title="Figures" when={when}>
            <p>Figures</p>
          </ConsentGate>
          <ConsentGate service="checkout" title="Checkout" when="interaction">
            <p id="pay">Pay</p>
          </ConsentGate>
        </>,
        { consent: createConsent(config, { signals: { age: "child" } }) },
      );
      await expect
        .poll(() => query('[data-cm-gate="counter"]')?.textContent)
        .toContain("We never use this for children.");
      expect(query('[data-cm-gate="counter"] button')).toBeNull();
      await userEvent.click(await find(`[data-cm-gate="checkout"] ${action("load-once")}`));
      await find("#pay");
      expect(consent.isAllowed("counter")).toBe(false);
    },
  );
});

function SelfFocused(): ReactElement {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return <input ref={ref} aria-label="Name" />;
}

function box(element: HTMLElement): readonly number[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}
