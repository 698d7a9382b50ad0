import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startDemoServer } from "../../../server/src/startDemoServer.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The port of the demo server. */
    port: number;
  }
}

/** Starts the demo server for all journeys, and a display for engines that have no headless mode. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const built of ["marketing/dist/server", "dashboard/dist/index.html"]) {
    const path = fileURLToPath(new URL(`../../../${built}`, import.meta.url));
    if (!existsSync(path)) throw new Error(`${path} is not there: run \`pnpm build\` first.`);
  }
  if ((process.env["CM_ENGINES"] ?? "").includes("webkit") && !process.env["DISPLAY"]) startDisplay();
  const server = await startDemoServer({ port: 0 });
  project.provide("port", server.port);
  return () => server.close();
}

function startDisplay(): void {
  const display = `:${90 + (process.pid % 100)}`;
  const xvfb = spawn("Xvfb", [display, "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], { stdio: "ignore" });
  xvfb.unref();
  process.once("exit", () => xvfb.kill());
  process.env["DISPLAY"] = display;
}
