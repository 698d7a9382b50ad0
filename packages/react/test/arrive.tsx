import { act } from "@testing-library/react";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { afterEach } from "vitest";
import { commands } from "vitest/browser";
import type { Rendering, ServerOptions } from "./server.jsx";

declare module "vitest/browser" {
  interface BrowserCommands {
    renderOnServer(options: ServerOptions & Rendering): Promise<string>;
  }
}

/** Puts what the server rendered into the page, as a browser that reads it does. */
export async function arrive(options: ServerOptions & Rendering): Promise<HTMLElement> {
  const html = await commands.renderOnServer(options);
  const container = document.createElement("div");
  // A document that is parsed runs React's inline scripts, which put streamed parts in their places.
  container.append(document.createRange().createContextualFragment(html));
  document.body.append(container);
  return container;
}

/** Lets React take over, and collects what it had to mend. */
export function hydrate(container: HTMLElement, page: ReactElement): unknown[] {
  const mended: unknown[] = [];
  act(() => {
    root = hydrateRoot(container, page, { onRecoverableError: (error) => mended.push(error) });
  });
  return mended;
}

let root: Root | undefined;
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
});
