import { fileURLToPath } from "node:url";
import { createBootScript } from "@callmissed/consent/boot";
import type { consent } from "@callmissed/demo-declaration";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig, runnerImport } from "vite";

export default defineConfig(({ command }) => ({
  // The same build is served from the root of its own host and from `/app/` on a bare localhost.
  base: "./",
  plugins: [bootScript(), react()],
  // The server puts the nonce of each answer in its place. The development server sets no policy and needs none.
  ...(command === "build" ? { html: { cspNonce: "__CSP_NONCE__" } } : {}),
  build: { outDir: "dist", emptyOutDir: true },
  // Beside what the browser loads, a module for the server, in a folder whose name is never served.
  builder: {},
  environments: {
    server: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir: "dist/.server",
        emptyOutDir: true,
        copyPublicDir: false,
        target: "node20",
        rolldownOptions: {
          input: "src/server/entry-server.ts",
          output: { codeSplitting: false, entryFileNames: "[name].js" },
        },
      },
    },
  },
}));

/**
 * Begins the head with the consent boot script, so that the theme is right before first paint. The encoding stands before
 * it, because a browser looks for that in the first kilobyte only.
 */
function bootScript(): Plugin {
  return {
    name: "callmissed-boot-script",
    async transformIndexHtml() {
      const { module } = await runnerImport<{ consent: typeof consent }>("@callmissed/demo-declaration", {
        configFile: false,
        root: fileURLToPath(new URL(".", import.meta.url)),
      });
      return [
        { tag: "meta", attrs: { charset: "utf-8" }, injectTo: "head-prepend" },
        { tag: "script", children: createBootScript(module.consent), injectTo: "head-prepend" },
      ];
    },
  };
}
