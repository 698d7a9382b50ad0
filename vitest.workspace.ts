import { defineConfig } from "vitest/config";

/** Which engines are there is found by `scripts/test.mjs`; run by hand, the tests without a browser are run. */
const engines = (process.env["CM_ENGINES"] ?? "").split(",").filter(Boolean);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: [
            "packages/*/src/**/*.test.ts",
            "packages/*/src/**/*.ssr.test.tsx",
            "apps/*/src/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "apps/e2e/**"],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
