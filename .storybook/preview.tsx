import "@callmissed/consent-react/styles.css";
import type { ThemePreference } from "@callmissed/consent";
import type { Preview } from "@storybook/react-vite";
import { SamplePage } from "./SamplePage.js";
import { StoryConsent } from "./StoryConsent.js";
import { consentStates } from "./consentStates.js";
import type { ConsentStateName } from "./consentStates.js";
import { isolateStorage } from "./isolateStorage.js";
import { languages } from "./languages.js";
import "./preview.css";
import { viewports } from "./viewports.js";

isolateStorage();

const preview: Preview = {
  tags: ["autodocs"],
  initialGlobals: { theme: "light", language: "en", consent: "undecided" },
  globalTypes: {
    theme: {
      description: "The theme that the visitor asked for",
      toolbar: {
        title: "Theme",
        icon: "mirror",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
          { value: "system", title: "System", icon: "browser" },
        ],
      },
    },
    language: {
      description: "The language of the page",
      toolbar: {
        title: "Language",
        icon: "globe",
        dynamicTitle: true,
        items: languages.map(({ tag, autonym, english }) => ({ value: tag, title: english, right: autonym })),
      },
    },
    consent: {
      description: "What the visitor has decided",
      toolbar: {
        title: "Consent",
        icon: "lock",
        dynamicTitle: true,
        items: Object.entries(consentStates).map(([value, { label }]) => ({ value, title: label })),
      },
    },
  },
  parameters: {
    // Whatever axe finds fails the story. Beyond its own defaults: contrast of AAA, and the size of targets.
    a11y: {
      test: "error",
      config: {
        rules: [
          { id: "color-contrast-enhanced", enabled: true },
          { id: "target-size", enabled: true },
        ],
      },
    },
    backgrounds: { disable: true },
    viewport: { options: viewports },
    // A frame for each: banner and center are fixed to a viewport, and `<html>` has one theme.
    docs: { story: { inline: false, height: "520px" } },
    options: { storySort: { order: ["Journey", "Components", "Hooks"] } },
  },
  beforeEach: isolateStorage,
  decorators: [
    (Story, { id, globals, parameters }) => (
      <StoryConsent
        key={[id, globals["theme"], globals["language"], globals["consent"]].join(" ")}
        state={globals["consent"] as ConsentStateName}
        theme={globals["theme"] as ThemePreference}
        language={globals["language"] as string}
      >
        <Story />
        {parameters["page"] === true && <SamplePage />}
      </StoryConsent>
    ),
  ],
};

export default preview;
