import { Writable } from "node:stream";
import { hi } from "@callmissed/consent-locales/hi";
import type { ReactElement, ReactNode } from "react";
import { version } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { config } from "./fixture.jsx";
import { notice } from "./notice.js";
import { Page } from "./Page.jsx";

/** The version of React that this was bundled with. */
export const reactVersion: string = version;

/** What a server may know of a visitor, and have at hand. */
export interface ServerOptions {
  readonly cookie?: string;
  readonly language?: string;
  /** Whether the notice and the words of Hindi are there before rendering. Default: false. */
  readonly isPreloaded?: boolean;
  /** Whether there is a checkout on the page. Default: false. */
  readonly hasCheckout?: boolean;
}

/** The test page as a server renders it. */
export async function page({ isPreloaded = false, ...props }: ServerOptions): Promise<ReactElement> {
  const preloaded = isPreloaded
    ? { notice, messages: { hi: { banner: await hi.loadBanner(), rest: await hi.loadRest() } } }
    : {};
  return <Page config={config} {...props} {...preloaded} />;
}

/** Renders the test page in one go, with what is there. */
export async function renderPageToString(options: ServerOptions = {}): Promise<string> {
  return renderToString(await page(options));
}

/** Renders anything in one go. */
export const renderNodeToString = (node: ReactNode): string => renderToString(node);

/** Renders the test page as a stream, and waits for all of it. */
export async function renderPageToStream(options: ServerOptions = {}): Promise<string> {
  const element = await page(options);
  return new Promise((resolve, reject) => {
    let html = "";
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        html += chunk.toString("utf8");
        done();
      },
    });
    sink.on("finish", () => resolve(html));
    const { pipe } = renderToPipeableStream(element, { onAllReady: () => pipe(sink), onError: reject });
  });
}
