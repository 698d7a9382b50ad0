import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

/** Renders to one string, once everything lazy has arrived, so that the page is whole without JavaScript. */
export function renderMarkup(node: ReactNode, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(node, {
      nonce,
      // React moves large boundaries out of line and puts them back by script; a finished page has no use for that.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => {
        const sink = new PassThrough();
        text(sink).then(resolve, reject);
        pipe(sink);
      },
      onShellError: reject,
      onError: reject,
    });
  });
}
