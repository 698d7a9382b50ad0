import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { arrive, hydrate } from "../../test/arrive.jsx";
import { action, find, isOn, layer, purpose, query, service } from "../../test/controls.js";
import { config } from "../../test/fixture.jsx";
import { Page } from "../../test/Page.jsx";
import "../../test/renderConsent.jsx";
import type { ServerOptions } from "../../test/server.jsx";

const BANNER = layer("banner");
const PANEL = layer("panel");
const ALLOWED = "cm_consent=v1.functional-1.analytics-0.s-video-0";

describe("given a panel from the server, before React comes", () => {
  const arrivePanel = (options: ServerOptions = {}): Promise<HTMLElement> =>
    arrive({ isWhole: true, isInOrder: true, ...options });
  const box = (name: string): HTMLInputElement => query(`${PANEL} input[name="${name}"]`) as HTMLInputElement;
  /** What a button of the panel sends. */
  const sent = (name: string): readonly string[] => {
    const button = query(`${PANEL} ${action(name)}`) as HTMLButtonElement;
    const data = new FormData(button.form as HTMLFormElement, button);
    return [...data].map(([key, value]) => `${key}=${value as string}`).sort();
  };
  const draft = (): unknown =>
    ["theme", "language", "video", "editor"].map((id) => isOn(service(id))).concat(isOn(purpose("functional")));

  it("sends what is ticked, and what was ticked when the page was made", async () => {
    await arrivePanel({ cookie: ALLOWED });
    expect(sent("save")).toEqual([
      "action=save",
      "functional=on",
      "listed=functional",
      "s.editor=on",
      "s.language=on",
      "s.theme=on",
    ]);
    box("s.theme").click();
    box("analytics").click();
    expect(sent("save")).toEqual([
      "action=save",
      "analytics=on",
      "functional=on",
      "listed=functional",
      "s.editor=on",
      "s.language=on",
    ]);
    expect(sent("withdraw-all")).toContain("action=withdraw-all");
  });

  it.each([
    ["a category, which takes its services along", ["functional"], [true, true, true, true, true]],
    ["a service", ["s.video"], [false, false, true, false, false]],
    ["a category and one of its services", ["functional", "s.video"], [false, false, true, false, true]],
  ])("keeps what was ticked: %s", async (_, names, states) => {
    const container = await arrivePanel();
    for (const name of names) box(name).click();
    const mended = hydrate(container, <Page config={config} isWhole />);
    await find(`${PANEL} ${purpose("functional")}`);
    await expect.poll(draft).toEqual(states);
    expect(container.textContent).toContain("You have changes that are not saved yet.");
    expect(document.cookie).toBe("");
    expect(mended).toEqual([]);
  });

  it("keeps what was unticked, and the focus", async () => {
    document.cookie = `${ALLOWED}; Path=/`;
    const container = await arrivePanel({ cookie: ALLOWED });
    box("functional").click();
    box("functional").focus();
    hydrate(container, <Page config={config} isWhole cookie={ALLOWED} />);
    await find(`${PANEL} ${purpose("functional")}`);
    await expect.poll(draft).toEqual([false, false, false, false, false]);
    expect(document.activeElement?.matches(purpose("functional"))).toBe(true);
  });

  it("has nothing to keep where nothing was ticked, and leaves the focus alone", async () => {
    const container = await arrivePanel();
    hydrate(container, <Page config={config} isWhole />);
    await find(`${PANEL} ${purpose("functional")}`);
    expect(draft()).toEqual([false, false, false, false, false]);
    expect(container.textContent).not.toContain("You have changes that are not saved yet.");
    expect(document.activeElement).toBe(document.body);
  });
});

/** Counts what would be sent by a form of the page, and keeps the page. */
function countSubmits(): () => number {
  let count = 0;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    count += 1;
  };
  document.addEventListener("submit", onSubmit);
  onTestFinished(() => document.removeEventListener("submit", onSubmit));
  return () => count;
}

describe("given buttons that a form is sent by", () => {
  const ACTIONS = ["accept-all", "reject-all", "open-preferences"] as const;

  it.each(ACTIONS)("sends nothing from a banner that React has: %s", async (name) => {
    const submits = countSubmits();
    const container = await arrive({});
    hydrate(container, <Page config={config} />);
    await find(`${BANNER}[data-cm-live]`);
    const button = await find(`${BANNER} ${action(name)}`);
    button.focus();
    if (name === "open-preferences") button.click();
    else await userEvent.keyboard("{Enter}");
    if (name === "open-preferences") await find(layer("preferences"));
    else await expect.poll(() => query(BANNER)).toBeNull();
    expect(submits()).toBe(0);
  });

  it.each(["accept-all", "reject-all", "save"])("sends nothing from a panel that React has: %s", async (name) => {
    const submits = countSubmits();
    const container = await arrive({ isWhole: true, isInOrder: true });
    hydrate(container, <Page config={config} isWhole />);
    await find(`${PANEL} ${purpose("functional")}`);
    (await find(`${PANEL} ${action(name)}`)).click();
    await expect.poll(() => document.cookie).toContain("cm_consent");
    expect(submits()).toBe(0);
  });

  it("would send it without React", async () => {
    const submits = countSubmits();
    await arrive({ isWhole: true, isInOrder: true });
    for (const name of ACTIONS) (await find(`${BANNER} ${action(name)}`)).click();
    expect(submits()).toBe(3);
    (await find(`${PANEL} ${action("save")}`)).click();
    expect(submits()).toBe(4);
  });
});
