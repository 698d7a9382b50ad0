import { describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { startConsent } from "../page.fixture.js";

/** An image that needs no network, so that what is loaded shows by its size. */
const PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const STYLE = "data:text/css,.gated-probe{color:rgb(1,2,3)}";

function add<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe("given an element of any kind that is gated", () => {
  it("loads an image on a grant, with its other attributes, and takes it away on withdrawal", async () => {
    const held = { "data-cm-service": "counter", "data-cm-src": PIXEL, "data-cm-srcset": `${PIXEL} 1x`, alt: "" };
    const image = add("img", held);
    const consent = startConsent();
    expect(attributesOf(image)).toEqual(held);
    consent.acceptAll();
    await expect.poll(() => image.naturalWidth).toBe(1);
    expect(attributesOf(image)).toEqual({ ...held, src: PIXEL, srcset: `${PIXEL} 1x` });
    consent.withdraw();
    expect(attributesOf(image)).toEqual(held);
    consent.acceptAll();
    expect(image.getAttribute("src")).toBe(PIXEL);
  });

  it("loads a style sheet on a grant, and takes it away on withdrawal", async () => {
    add("link", { rel: "stylesheet", "data-cm-purpose": "analytics", "data-cm-href": STYLE });
    const probe = add("p", { class: "gated-probe" });
    const consent = startConsent();
    expect(getComputedStyle(probe).color).not.toBe("rgb(1, 2, 3)");
    consent.acceptAll();
    await expect.poll(() => getComputedStyle(probe).color).toBe("rgb(1, 2, 3)");
    consent.withdraw();
    await expect.poll(() => getComputedStyle(probe).color).not.toBe("rgb(1, 2, 3)");
  });

  it.each(["video", "audio", "embed", "source", "object"] as const)("fills in what a <%s> holds back", (tag) => {
    const name = tag === "object" ? "data" : "src";
    const element = add(tag, { "data-cm-service": "counter", [`data-cm-${name}`]: PIXEL, title: "x" });
    const consent = startConsent();
    expect(element.hasAttribute(name)).toBe(false);
    consent.acceptAll();
    expect(element.getAttribute(name)).toBe(PIXEL);
    consent.withdraw();
    expect(element.hasAttribute(name)).toBe(false);
  });

  it("leaves no entry in the visitor's history when it empties a frame, and none when it fills it again", async () => {
    const entries = history.length;
    const frame = add("iframe", { "data-cm-service": "video", "data-cm-src": "data:text/html,film", title: "x" });
    const consent = startConsent();
    for (let time = 0; time < 2; time += 1) {
      const isLoaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      consent.acceptAll();
      await isLoaded;
      // Another site's document, which this page may not look into.
      await expect.poll(() => frame.contentDocument).toBeNull();
      consent.withdraw();
      await expect.poll(() => frame.contentWindow?.location.href).toBe("about:blank");
    }
    expect(frame.isConnected).toBe(true);
    expect(history.length).toBe(entries);
  });

  it("has a player look again for what its source holds back", () => {
    const player = document.createElement("video");
    const source = document.createElement("source");
    Object.assign(source.dataset, { cmService: "video", cmSrc: "data:video/mp4,x" });
    player.append(source);
    document.body.append(player);
    const load = vi.spyOn(player, "load");
    const consent = startConsent();
    consent.acceptAll();
    expect(load).toHaveBeenCalledTimes(1);
    consent.withdraw();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("gives back what stood there before", () => {
    const image = add("img", { src: PIXEL, "data-cm-service": "video", "data-cm-src": `${PIXEL}#real`, alt: "" });
    const consent = startConsent();
    consent.acceptAll();
    expect(image.getAttribute("src")).toBe(`${PIXEL}#real`);
    consent.withdraw();
    expect(image.getAttribute("src")).toBe(PIXEL);
  });

  it.each(["$Id: index.html 12 $", "&copy;", "$-"])("takes the comment %j for no boundary of React's", (text) => {
    document.body.append(document.createComment(text));
    const frame = add("iframe", { "data-cm-service": "video", "data-cm-src": "about:blank", title: "x" });
    startConsent().acceptAll();
    expect(frame.hasAttribute("src")).toBe(true);
  });

  it("never makes code of an attribute", () => {
    const element = add("div", {
      "data-cm-service": "counter",
      "data-cm-onclick": "window.ran = ['x']",
      "data-cm-srcdoc": "<p>",
      "data-cm-title": "held",
    });
    startConsent().acceptAll();
    expect([element.title, element.hasAttribute("onclick"), element.hasAttribute("srcdoc")]).toEqual([
      "held",
      false,
      false,
    ]);
  });

  it("leaves the library's own controls alone", () => {
    const element = add("button", { role: "switch", "data-cm-purpose": "analytics", "data-cm-state": "pending" });
    const before = attributesOf(element);
    startConsent().acceptAll();
    expect(attributesOf(element)).toEqual(before);
  });

  it("is found when a framework changes what it names or holds", async () => {
    const frame = add("iframe", { "data-cm-service": "counter", "data-cm-src": "about:blank#one", title: "one" });
    const consent = startConsent();
    consent.save({ counter: true });
    expect(frame.getAttribute("src")).toBe("about:blank#one");
    frame.setAttribute("data-cm-src", "about:blank#two");
    await expect.poll(() => frame.getAttribute("src")).toBe("about:blank#two");
    frame.setAttribute("data-cm-service", "video");
    await expect.poll(() => frame.hasAttribute("src")).toBe(false);
  });

  it("tells the developer where the browser has loaded it already", () => {
    expectConsole("CM303");
    const onError = vi.fn();
    add("img", { "data-cm-service": "counter", src: PIXEL, alt: "" });
    startConsent({ onError });
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM303"]);
  });
});

describe("given a condition of several ids", () => {
  it.each([
    ["functional analytics", { functional: true }, false],
    ["functional analytics", { functional: true, analytics: true }, true],
    ["functional|analytics", { analytics: true }, true],
    ["functional|analytics", {}, false],
    ["  functional \n analytics|video ", { functional: true }, true],
    ["analytics functional|video", { functional: true }, false],
  ])("%j under %j: %s", (ids, choices, isFilled) => {
    const frame = add("iframe", { "data-cm-purpose": ids, "data-cm-src": "about:blank", title: "x" });
    startConsent().save(choices);
    expect(frame.hasAttribute("src")).toBe(isFilled);
  });

  it("stays off as a whole where one of them is unknown", () => {
    expectConsole("CM301");
    const frame = add("iframe", { "data-cm-purpose": "analytics|typo", "data-cm-src": "about:blank", title: "x" });
    startConsent().acceptAll();
    expect(frame.hasAttribute("src")).toBe(false);
  });
});
