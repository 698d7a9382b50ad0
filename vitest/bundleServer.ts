import { mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles a module for a server together with React 18 or 19, as a framework would, and loads it. In one bundle there is
 * one React, also for `react-dom`, which would otherwise find the workspace's own.
 */
export async function bundleServer<Module>(entry: string, react: "18" | "19"): Promise<Module> {
  const folder = await mkdtemp(join(tmpdir(), "callmissed-consent-"));
  const outfile = join(folder, "server.cjs");
  const locales = "./packages/locales/src";
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    jsx: "automatic",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"development"' },
    alias: {
      "@callmissed/consent": "./packages/core/src/index.ts",
      "@callmissed/consent/boot": "./packages/core/src/boot/index.ts",
      "@callmissed/consent-react": "./packages/react/src/index.ts",
      "@callmissed/consent-locales": `${locales}/index.ts`,
      "@callmissed/consent-locales/en": `${locales}/en/index.ts`,
      "@callmissed/consent-locales/en/banner": `${locales}/en/banner.ts`,
      "@callmissed/consent-locales/en/rest": `${locales}/en/rest.ts`,
      "@callmissed/consent-locales/hi": `${locales}/hi/index.ts`,
      "@callmissed/consent-locales/ur": `${locales}/ur/index.ts`,
      ...(react === "18"
        ? { react: "react-18", "react-dom": "react-dom-18" }
        : { react: "./node_modules/react", "react-dom": "./node_modules/react-dom" }),
    },
  });
  return createRequire(import.meta.url)(outfile) as Module;
}
