import { prerenderToNodeStream } from "react-dom/static";
import { page } from "./server.jsx";
import type { ServerOptions } from "./server.jsx";

/** Renders the test page ahead, as a static site does it. */
export async function prerenderPage(options: ServerOptions = {}): Promise<string> {
  const { prelude } = await prerenderToNodeStream(await page(options));
  let html = "";
  for await (const chunk of prelude as AsyncIterable<unknown>) html += String(chunk);
  return html;
}
