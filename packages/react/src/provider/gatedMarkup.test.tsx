import { ConsentProvider, createConsent } from "@callmissed/consent-react";
import { act } from "@testing-library/react";
import { lazy, Suspense, useState } from "react";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { query } from "../../test/controls.js";
import { config } from "../../test/fixture.jsx";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";

declare global {
  interface Window {
    ran?: string[];
  }
}

/** Markup of a page's own that is gated by its attributes, as React writes it. */
const Gated = (): ReactElement => (
  <section>
    <iframe title="Film" sandbox="" data-cm-service="video" data-cm-src="about:blank" />
    <b>after</b>
  </section>
);
const GATED_HTML =
  '<section><iframe title="Film" sandbox="" data-cm-service="video" data-cm-src="about:blank"></iframe><b>after</b></section>';
const isLoaded = (): boolean => query("iframe")?.hasAttribute("src") === true;

let root: Root | undefined;
const mended: unknown[] = [];
beforeEach(() => {
  document.cookie = DECIDED.accepted;
  window.ran = [];
  mended.length = 0;
});
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
});

/** A page as the server sent it, into which nothing has been put yet. */
function arrive(html: string): HTMLElement {
  const container = document.createElement("div");
  container.append(document.createRange().createContextualFragment(html));
  document.body.append(container);
  return container;
}

function hydrate(container: HTMLElement, page: ReactElement): void {
  act(() => {
    root = hydrateRoot(container, page, { onRecoverableError: (error) => mended.push(error) });
  });
}

describe("given gated markup in a page from the server", () => {
  it("is loaded when React has taken it over, and React has nothing to mend", async () => {
    const container = arrive(`<main>${GATED_HTML}</main>`);
    hydrate(
      container,
      <ConsentProvider config={config}>
        <main>
          <Gated />
        </main>
      </ConsentProvider>,
    );
    await expect.poll(isLoaded).toBe(true);
    expect(mended).toEqual([]);
  });

  it("is left alone while its boundary waits for its code, and loaded when it has come", async () => {
    const container = arrive(`<main><p>shell</p><!--$-->${GATED_HTML}<!--/$--></main>`);
    let release: (module: { default: () => ReactElement }) => void = () => undefined;
    const Late = lazy(() => new Promise<{ default: () => ReactElement }>((resolve) => (release = resolve)));
    hydrate(
      container,
      <ConsentProvider config={config}>
        <main>
          <p>shell</p>
          <Suspense>
            <Late />
          </Suspense>
        </main>
      </ConsentProvider>,
    );
    // Outside of the boundary everything is React's own by now, and is loaded.
    const outside = document.createElement("iframe");
    outside.dataset["cmService"] = "video";
    outside.dataset["cmSrc"] = "about:blank";
    document.body.append(outside);
    await expect.poll(() => outside.hasAttribute("src")).toBe(true);
    outside.remove();
    expect(isLoaded()).toBe(false);
    await act(async () => release({ default: Gated }));
    await expect.poll(isLoaded).toBe(true);
    expect(mended).toEqual([]);
  });

  it("is left alone in a second root that waits, and in one that nobody has told React of", async () => {
    const island = arrive(`<main data-cm-wait="">${GATED_HTML}</main>`);
    const consent = createConsent(config);
    const stop = consent.start();
    const outside = document.createElement("iframe");
    outside.dataset["cmService"] = "video";
    outside.dataset["cmSrc"] = "about:blank";
    document.body.append(outside);
    await expect.poll(() => outside.hasAttribute("src")).toBe(true);
    outside.remove();
    expect(isLoaded()).toBe(false);
    const Island = (): ReactElement => (
      <main data-cm-wait="">
        <Gated />
      </main>
    );
    hydrate(island, <Island />);
    expect(mended).toEqual([]);
    query("[data-cm-wait]")?.removeAttribute("data-cm-wait");
    await expect.poll(isLoaded).toBe(true);
    stop();
  });

  it("is loaded at once where no framework is, so that the tests above could see it", () => {
    arrive(GATED_HTML);
    const stop = createConsent(config).start();
    expect(isLoaded()).toBe(true);
    stop();
  });
});

describe("given gated markup that a framework adds, changes and takes away", () => {
  const code = "window.ran.push('tracker')";
  function Page(): ReactElement {
    const [step, setStep] = useState(0);
    return (
      <main>
        <button type="button" onClick={() => setStep(step + 1)}>
          next
        </button>
        {step > 0 && step < 3 ? (
          <iframe
            title="x"
            sandbox=""
            data-cm-service="video"
            data-cm-src={step === 1 ? "about:blank#1" : "about:blank#2"}
          />
        ) : null}
      </main>
    );
  }

  it("follows it", async () => {
    renderConsent(<Page />);
    const next = (): void => act(() => query("button")?.click());
    next();
    await expect.poll(() => query("iframe")?.getAttribute("src")).toBe("about:blank#1");
    next();
    await expect.poll(() => query("iframe")?.getAttribute("src")).toBe("about:blank#2");
    next();
    expect(query("iframe")).toBeNull();
  });

  it("takes the script away whose placeholder has gone", async () => {
    renderConsent(<p>page</p>);
    const placeholder = document.createElement("script");
    placeholder.type = "text/plain";
    placeholder.dataset["cmService"] = "video";
    placeholder.textContent = code;
    document.body.append(placeholder);
    await expect.poll(() => window.ran).toEqual(["tracker"]);
    placeholder.remove();
    await expect.poll(() => [...document.scripts].some(({ text }) => text === code)).toBe(false);
  });
});
