import { createConsent, memoryStorage } from "@callmissed/consent";
import type { ThemePreference } from "@callmissed/consent";
import { ConsentProvider } from "@callmissed/consent-react";
import { consent as declaration } from "@callmissed/demo-declaration";
import { notice } from "@callmissed/demo-declaration/notice";
import { StrictMode, useLayoutEffect, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { cookieValueOf } from "./consentStates.js";
import type { ConsentStateName } from "./consentStates.js";
import { createMemoryTheme } from "./createMemoryTheme.js";
import { languages } from "./languages.js";

/**
 * The page of one story: CallMissed's declaration with a consent and a theme in memory, made afresh for each story, in a
 * document of the language and the theme that the toolbar says.
 */
export function StoryConsent({ state, theme, language, children }: StoryConsentProps): ReactElement {
  const [scope] = useState(() => {
    const memoryTheme = createMemoryTheme(theme);
    const store = createConsent(declaration, {
      storage: memoryStorage(cookieValueOf(state)),
      theme: memoryTheme,
      global: true,
    });
    return { memoryTheme, store };
  });
  const direction = languages.find(({ tag }) => tag === language)?.direction ?? "ltr";
  // Before the story is painted, and before its own effects look at the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    scope.memoryTheme.show();
  }, [scope, language, direction]);
  return (
    <StrictMode>
      <ConsentProvider store={scope.store} locales={languages} language={language} notice={notice}>
        {children}
      </ConsentProvider>
    </StrictMode>
  );
}

interface StoryConsentProps {
  readonly state: ConsentStateName;
  readonly theme: ThemePreference;
  /** The page's language, a BCP-47 tag of `languages`. */
  readonly language: string;
  readonly children: ReactNode;
}
