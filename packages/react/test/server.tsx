import { Writable } from "node:stream";
import { preloadConsent } from "@callmissed/consent-react";
import { en } from "@callmissed/consent-locales/en";
import { hi } from "@callmissed/consent-locales/hi";
import { ur } from "@callmissed/consent-locales/ur";
import type { ReactElement } from "react";
import { version } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { config } from "./fixture.jsx";
import { Page } from "./Page.jsx";

/** The version of React that this was bundled with. */
export const reactVersion: string = version;

/** What a server may know of a visitor, and have at hand. */
export interface ServerOptions {
  readonly cookie?: string;
  readonly language?: "en" | "hi" | "ur";
  /** Whether the code, the notice and the words are there before rendering. Default: false. */
  readonly isPreloaded?: boolean;
  /** Whether there is a checkout on the page. Default: false. */
  readonly hasCheckout?: boolean;
  /** Whether the policy and the panel are on it too. Default: false. */
  readonly isWhole?: boolean;
  /** Whether the site has a server that the form is posted to. Default: true. */
  readonly hasForm?: boolean;
}

/** How a server makes HTML: in one go, as a stream that it waits for, or ahead (with React 19). */
export type Way = "string" | "stream" | "static";

/** How a server renders. */
export interface Rendering {
  /** Default: `stream`. */
  readonly by?: Way;
  /** Whether all stands in its place, and nothing needs React's scripts to get there. Default: false. */
  readonly isInOrder?: boolean;
}

/** The test page as a server renders it. */
export async function page({ isPreloaded, hasForm = true, ...props }: ServerOptions): Promise<ReactElement> {
  const preloaded = isPreloaded ? await preloadConsent(config, { en, hi, ur }[props.language ?? "en"]) : {};
  return <Page config={hasForm ? config : { ...config, form: null }} {...props} {...preloaded} />;
}

/** Renders the test page, all of it that comes that way. */
export async function renderPage(options: ServerOptions & Rendering = {}): Promise<string> {
  const { by = "stream", isInOrder, ...rest } = options;
  const element = await page(rest);
  if (by === "string") return renderToString(element);
  const chunks = isInOrder ? { progressiveChunkSize: Number.POSITIVE_INFINITY } : {};
  return by === "static" ? prerendered(element, chunks) : streamed(element, chunks);
}

function streamed(element: ReactElement, chunks: Chunks): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = "";
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        html += chunk.toString("utf8");
        done();
      },
    });
    sink.on("finish", () => resolve(html));
    const { pipe } = renderToPipeableStream(element, { ...chunks, onAllReady: () => pipe(sink), onError: reject });
  });
}

async function prerendered(element: ReactElement, chunks: Chunks): Promise<string> {
  // React 18 has no such module.
  const server = await import("react-dom/static").catch(() => null);
  if (!server) throw new Error(`React ${version} does not render ahead.`);
  const { prelude } = await server.prerenderToNodeStream(element, chunks);
  let html = "";
  for await (const chunk of prelude as AsyncIterable<unknown>) html += String(chunk);
  return html;
}

type Chunks = { readonly progressiveChunkSize?: number };
