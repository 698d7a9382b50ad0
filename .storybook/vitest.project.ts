import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { STORYBOOK_TEST_INITIAL_GLOBALS_PROVIDE_KEY } from "@storybook/addon-vitest/constants";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineProject } from "vitest/config";
import type { UserWorkspaceConfig } from "vitest/config";

/**
 * The Vitest project in which each story is a test, in Chromium, once in the light and once in the dark theme: it renders,
 * its play function passes, axe finds nothing, the console is silent, and the device's own storage is as before.
 */
export function storiesProject(): UserWorkspaceConfig {
  return defineProject({
    plugins: [storybookTest({ configDir: fileURLToPath(new URL(".", import.meta.url)) })],
    test: {
      name: "stories",
      setupFiles: [fileURLToPath(new URL("vitest.setup.ts", import.meta.url))],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: chromium() }),
        instances: (["light", "dark"] as const).map((theme) => ({
          browser: "chromium" as const,
          name: `stories, ${theme}`,
          provide: { [STORYBOOK_TEST_INITIAL_GLOBALS_PROVIDE_KEY]: { theme } },
        })),
      },
    },
  });
}

function chromium(): { executablePath?: string; args: string[] } {
  const path = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  return {
    // Where there is none, Playwright takes its own.
    ...(existsSync(path) ? { executablePath: path } : {}),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
