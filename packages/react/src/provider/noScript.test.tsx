import { describe, expect, it } from "vitest";
import { commands } from "vitest/browser";
import { action, layer } from "../../test/controls.js";
import "../../test/renderConsent.jsx";
import type { Rendering, ServerOptions } from "../../test/server.jsx";

/** Shows what the server rendered in a document that may not run scripts, under the style sheets of this one. */
async function arrive(options: ServerOptions & Rendering): Promise<(selector: string) => HTMLElement[]> {
  const html = await commands.renderOnServer({ isInOrder: true, isWhole: true, ...options });
  const css = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.inlineSize = "900px";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  frame.srcdoc = `<!doctype html><html lang="en"><style>${css.join("\n")}</style>${html}`;
  document.body.append(frame);
  await loaded;
  return (selector) => [...(frame.contentDocument?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

const BANNER = layer("banner");
const PANEL = layer("panel");

describe("given a visitor without JavaScript", () => {
  it("shows the banner with its three ways, and the panel with its own", async () => {
    const all = await arrive({});
    expect(all(BANNER).map(isSeen)).toEqual([true]);
    const ways = all(`:is(${BANNER}, ${PANEL}) button[data-cm-action]`).filter(isSeen);
    expect(ways.map((way) => way.getAttribute("data-cm-action"))).toEqual([
      "reject-all",
      "accept-all",
      "open-preferences",
      "reject-all",
      "accept-all",
      "save",
    ]);
  });

  it("shows nothing that would do nothing, and the rest of what it belongs to", async () => {
    const all = await arrive({});
    const dead = [
      '[data-cm-control="language"]',
      '[data-cm-control="theme"]',
      `main > ${action("open-preferences")}`,
      action("load-once"),
      action("load-always"),
    ];
    for (const selector of dead) {
      expect(all(selector).length, selector).toBeGreaterThan(0);
      expect(all(selector).some(isSeen), selector).toBe(false);
    }
    expect(all(".cm-gate__from").map(isSeen)).toEqual([true]);
    // The way from the policy to the page of the preferences is one.
    expect(all(`.cm-policy ${action("open-preferences")}`).map(isSeen)).toEqual([true]);
  });

  it("has a box of the switch's size for each choice, shows which are ticked, and says what they do", async () => {
    const all = await arrive({ cookie: "cm_consent=v1.functional-1.analytics-0" });
    const boxes = all(`${PANEL} input[type="checkbox"][data-cm-purpose]`) as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    for (const box of boxes) {
      const { width, height } = box.getBoundingClientRect();
      expect([width, height]).toEqual([52, 30]);
    }
    const color = (box: Element | undefined): string => getComputedStyle(box as Element).backgroundColor;
    expect(color(boxes[0])).not.toBe(color(boxes[1]));
    // The word beside a box would not follow it.
    expect(all(".cm-switch-row__state").some(isSeen)).toBe(false);
    expect(all(`${PANEL} noscript p`).map(isSeen)).toEqual([true]);
  });

  it("shows neither banner nor panel where no server would answer", async () => {
    const all = await arrive({ hasForm: false });
    expect([...all(BANNER), ...all(PANEL)].map(isSeen)).toEqual([false, false]);
    expect(all("h1").map(isSeen)).toEqual([true]);
  });
});

describe("given a visitor with JavaScript", () => {
  it("does not paint the banner before a script has looked, nor for one who has decided", async () => {
    const page = document.createElement("div");
    page.append(document.createRange().createContextualFragment(await commands.renderOnServer({})));
    document.body.append(page);
    const banner = page.querySelector<HTMLElement>(BANNER) as HTMLElement;
    expect(isSeen(banner)).toBe(false);
    document.documentElement.setAttribute("data-cm-status", "decided");
    expect(isSeen(banner)).toBe(false);
    document.documentElement.setAttribute("data-cm-status", "pending");
    expect(isSeen(banner)).toBe(true);
    expect(isSeen(page.querySelector('[data-cm-control="theme"]') as HTMLElement)).toBe(true);
  });
});
