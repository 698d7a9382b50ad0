import { defineConfig } from "vitest/config";
import { storiesProject } from "./.storybook/vitest.project.js";
import { browserProjects } from "./vitest/browserProjects.js";

/** Which engines are there is found by `scripts/test.mjs`; run by hand without them, the tests without a browser are run. */
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
          exclude: ["**/node_modules/**", "**/*.browser.test.ts"],
          testTimeout: 20_000,
        },
      },
      ...browserProjects(engines),
      ...(engines.includes("chromium") ? [storiesProject()] : []),
      ...(engines.length === 0
        ? []
        : [
            {
              test: {
                name: "journeys",
                environment: "node" as const,
                include: ["apps/e2e/src/**/*.e2e.ts"],
                globalSetup: ["apps/e2e/src/support/globalSetup.ts"],
                // One server counts the requests of all, and two cores are not many.
                fileParallelism: false,
                // After the parts, whose browsers would take the time that the journeys measure.
                sequence: { groupOrder: 1 },
                testTimeout: 60_000,
                hookTimeout: 60_000,
                expect: { poll: { timeout: 10_000 } },
              },
            },
          ]),
    ],
  },
});
