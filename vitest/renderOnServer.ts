import { defineBrowserCommand } from "@vitest/browser-playwright";
import type { BrowserCommand } from "vitest/node";
import type * as server from "../packages/react/test/server.jsx";
import { bundleServer } from "./bundleServer.js";

type Server = typeof server;

/** A command of the browser tests: the test page as a server with that React renders it. */
export function renderOnServer(react: "18" | "19"): BrowserCommand<Parameters<Server["renderPage"]>> {
  let loading: Promise<Server> | undefined;
  return defineBrowserCommand(async (_context, options) => {
    loading ??= bundleServer<Server>("packages/react/test/server.tsx", react);
    return (await loading).renderPage(options);
  });
}
