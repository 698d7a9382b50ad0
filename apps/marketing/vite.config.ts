import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Two builds of one site: what the browser loads (dist/client), and what the server renders with (dist/server). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom"] },
  // The server's bundle stands alone: whoever serves it needs no node_modules of this folder.
  ssr: { noExternal: true as const },
  // React picks its build by this name when it runs, and a server started by hand seldom sets it.
  ...(isSsrBuild ? { define: { "process.env.NODE_ENV": JSON.stringify("production") } } : {}),
  build: isSsrBuild
    ? {
        outDir: "dist/server",
        target: "node20",
        copyPublicDir: false,
        // One file: a chunk that imports the entry back would bring a second React to a server that reloads the entry.
        rolldownOptions: { output: { codeSplitting: false } },
      }
    : {
        outDir: "dist/client",
        manifest: true,
        rolldownOptions: { input: ["src/entry-client.tsx", "src/static/entry-static.ts"] },
      },
}));
