import { createBootScript } from "@callmissed/consent/boot";
import { createConsent } from "@callmissed/consent-react";
import { version } from "react";
import { describe, expect, it, vi } from "vitest";
import { commands, userEvent } from "vitest/browser";
import { arrive, hydrate } from "../../test/arrive.jsx";
import { action, find, layer, query } from "../../test/controls.js";
import { config } from "../../test/fixture.jsx";
import { Page } from "../../test/Page.jsx";
import { DECIDED } from "../../test/renderConsent.jsx";

const BANNER = layer("banner");
const PAY = '[data-cm-gate="checkout"]';

performance.setResourceTimingBufferSize(2_000);

/** What the document has fetched of the parts that are loaded when they are needed, in order. */
const chunks = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /BannerView|CenterView|PanelView|notice|\/(en|hi|ur)\/(banner|rest)/.test(path));

describe("given a page from the server", () => {
  it("is rendered by one React there and here", async () => {
    const html = await commands.renderOnServer({});
    // Ids of React 18 are written with colons.
    expect(/:R\w*:/.test(html)).toBe(version.startsWith("18."));
  });

  // First, since a chunk is fetched once a document.
  it("fetches neither the banner's code nor its words for a visitor who decided, and is silent", async () => {
    document.cookie = DECIDED.accepted;
    const notice = vi.fn(config.notice as () => Promise<unknown>);
    const container = await arrive({ cookie: "cm_consent=v1.functional-1.analytics-1" });
    const before = chunks();
    const mended = hydrate(
      container,
      <Page config={{ ...config, notice }} cookie="cm_consent=v1.functional-1.analytics-1" />,
    );
    await expect.poll(() => document.documentElement.getAttribute("data-cm-status")).toBe("decided");
    expect(query(BANNER)).toBeNull();
    expect(mended).toEqual([]);
    expect(notice).not.toHaveBeenCalled();
    expect(chunks().slice(before.length)).toEqual([]);
    // What had been asked for before the center would be there before it.
    await userEvent.click(await find(action("open-preferences")));
    await find(layer("preferences"));
    expect(chunks().join()).toMatch(/CenterView/);
    expect(chunks().join()).not.toMatch(/BannerView/);
  });

  it.each([
    ["refused", DECIDED.rejected],
    ["accepted", DECIDED.accepted],
  ])(
    "takes the banner away where the page was made for everybody and this visitor has %s; is silent",
    async (_, cookie) => {
      const container = await arrive({});
      expect(query(BANNER)).not.toBeNull();
      document.cookie = cookie;
      const notice = vi.fn(config.notice as () => Promise<unknown>);
      const before = chunks();
      const mended = hydrate(container, <Page config={{ ...config, notice }} />);
      await expect.poll(() => query(BANNER)).toBeNull();
      expect(mended).toEqual([]);
      expect(notice).not.toHaveBeenCalled();
      expect(chunks().slice(before.length)).toEqual([]);
    },
  );

  it("does not paint the banner meanwhile, once the boot script has seen the decision", async () => {
    await arrive({});
    document.documentElement.setAttribute("data-cm-status", "decided");
    expect(getComputedStyle(query(BANNER) as HTMLElement).display).toBe("none");
  });

  it("takes over the banner of a first visit as it stands, and is silent", async () => {
    const container = await arrive({});
    const banner = query(BANNER);
    const mended = hydrate(container, <Page config={config} />);
    await find(`${BANNER}[data-cm-live]`);
    await userEvent.click(await find(`${BANNER} ${action("reject-all")}`));
    await expect.poll(() => query(BANNER)).toBeNull();
    expect(banner?.isConnected).toBe(false);
    expect(chunks().join()).toMatch(/BannerView/);
    expect(chunks().join()).toMatch(/notice/);
    expect(mended).toEqual([]);
    expect(document.cookie).toContain("analytics-0");
  });

  it("keeps an answer that was given before React came, and is silent", async () => {
    const container = await arrive({});
    const script = document.createElement("script");
    script.textContent = createBootScript(config);
    document.body.append(script);
    await userEvent.click(await find(`${BANNER} ${action("accept-all")}`));
    expect(document.cookie).toContain("analytics-1");
    expect(getComputedStyle(query(BANNER) as HTMLElement).display).toBe("none");
    const consent = createConsent(config);
    const mended = hydrate(container, <Page store={consent} />);
    await expect.poll(() => query(BANNER)).toBeNull();
    expect(consent.getSnapshot()).toMatchObject({ status: "decided", categories: { analytics: "granted" } });
    expect(mended).toEqual([]);
  });

  it("takes over the place of a checkout as it stands, and moves nothing", async () => {
    const container = await arrive({ hasCheckout: true });
    const gate = query(PAY) as HTMLElement;
    expect(container.innerHTML).not.toContain("The checkout");
    expect(gate.textContent).toContain("Nothing is stored on your device");
    const boxes = (): string => JSON.stringify([...document.querySelectorAll("[data-cm-gate]")].map(boxOf));
    const before = boxes();
    const mended = hydrate(container, <Page config={config} hasCheckout />);
    await expect.poll(() => gate.hasAttribute("data-cm-live")).toBe(true);
    expect(boxes()).toBe(before);
    expect(query(PAY)).toBe(gate);
    expect(mended).toEqual([]);
    // By script: the banner stands over it.
    (await find(`${PAY} ${action("load-once")}`)).click();
    await find("#checkout");
  });

  it("takes a press on a checkout that was made before React came, once, and is silent", async () => {
    const container = await arrive({ hasCheckout: true });
    const script = document.createElement("script");
    script.textContent = createBootScript(config);
    document.body.append(script);
    const button = await find(`${PAY} ${action("load-once")}`);
    button.click();
    button.click();
    expect(query("#checkout")).toBeNull();
    const mended = hydrate(container, <Page config={config} hasCheckout />);
    await find("#checkout");
    expect(document.querySelectorAll("#checkout")).toHaveLength(1);
    expect(query(PAY)).toBeNull();
    expect(query('[data-cm-gate="video"]')).not.toBeNull();
    expect(mended).toEqual([]);
  });

  it("takes over a page in Hindi as it stands, and is silent", async () => {
    const container = await arrive({ language: "hi", isPreloaded: true });
    const banner = query(`${BANNER}[lang="hi"]`);
    const mended = hydrate(container, <Page config={config} language="hi" />);
    await find(`${BANNER}[lang="hi"]`);
    await userEvent.click(await find(`main ${action("open-preferences")}`));
    await find(`${layer("preferences")}[lang="hi"]`);
    expect(query(BANNER)).toBe(banner);
    expect(mended).toEqual([]);
  });

  it("changes to the language that the visitor has chosen before, and is silent", async () => {
    document.cookie = "cm_consent=v1.functional-1; Path=/";
    localStorage.setItem("cm_language", "ur-IN");
    const container = await arrive({ cookie: "cm_consent=v1.functional-1" });
    const mended = hydrate(container, <Page config={config} cookie="cm_consent=v1.functional-1" />);
    await find(`${BANNER}[lang="ur-IN"]`);
    expect(mended).toEqual([]);
  });

  it("shows the theme that the visitor has chosen before, and is silent", async () => {
    document.cookie = DECIDED.accepted;
    localStorage.setItem("cm_theme", "dark");
    const container = await arrive({});
    const mended = hydrate(container, <Page config={config} />);
    await expect.poll(() => query('[data-cm-value="dark"]')?.getAttribute("aria-pressed")).toBe("true");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(mended).toEqual([]);
  });
});

function boxOf(element: Element): readonly number[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}
