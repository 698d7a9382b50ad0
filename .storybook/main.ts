import type { StorybookConfig } from "@storybook/react-vite";
import react from "@vitejs/plugin-react";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../packages/react/src/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The stories import the built package, whose types are in another file: the controls are declared by hand.
  typescript: { reactDocgen: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), react()],
    resolve: { ...vite.resolve, dedupe: ["react", "react-dom"] },
    // Known from the start: a dependency that is found halfway would reload the page under a running test.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        "react/jsx-dev-runtime",
        "react-dom/client",
        "@callmissed/consent-react > @radix-ui/react-dialog",
        "@callmissed/consent-react > @radix-ui/react-switch",
        "@callmissed/consent-react > i18next",
      ],
    },
  }),
};

export default config;
