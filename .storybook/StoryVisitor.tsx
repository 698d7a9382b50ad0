import { createConsent, memoryStorage } from "@callmissed/consent";
import type { ConsentConfig, Signals, ThemeStore } from "@callmissed/consent";
import { ConsentProvider, useLanguage } from "@callmissed/consent-react";
import type { Locale } from "@callmissed/consent-locales";
import { consent as declaration } from "@callmissed/demo-declaration";
import { notice } from "@callmissed/demo-declaration/notice";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";

/**
 * A visitor of whom more is known than the toolbar can say, within the page of a story: what the browser signals, an age,
 * or a decision that is kept with all else on the (isolated) device. Here marketing is in use, so that it can be seen.
 */
export function StoryVisitor({ signals = {}, keeps = false, children }: StoryVisitorProps): ReactElement {
  const { language, languages } = useLanguage();
  const [store] = useState(() =>
    createConsent(config, {
      theme: pageTheme(),
      signals,
      ...(keeps ? {} : { storage: memoryStorage() }),
    }),
  );
  return (
    <ConsentProvider
      store={store}
      locales={languages as readonly [Locale, ...Locale[]]}
      language={language}
      notice={notice}
    >
      {children}
    </ConsentProvider>
  );
}

interface StoryVisitorProps {
  readonly signals?: Partial<Signals>;
  /** Whether the decision is read from the device's cookie, and what is stored there may be removed. Default: false. */
  readonly keeps?: boolean;
  readonly children: ReactNode;
}

const config: ConsentConfig = {
  ...declaration,
  categories: declaration.categories.map((category) => {
    if (category.id === "functional") return { ...category, tracking: false };
    if (category.id !== "marketing") return category;
    return { id: "marketing", services: [{ id: "advertising", stores: "nothing", data: ["ip"] }] };
  }),
};

/** The theme that the page has: nothing in here changes it. */
function pageTheme(): ThemeStore {
  const resolved = document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
  const snapshot = { preference: resolved, resolved } as const;
  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => snapshot,
    subscribe: () => () => undefined,
    setPreference: () => undefined,
  };
}
