import { ConsentProvider, PreferenceCenter, type ConsentProviderProps } from "@callmissed/consent-react";
import { locales } from "./locales.js";
import type { PageData } from "./page-data.js";
import { PageProvider } from "./site/PageContext.js";
import { Site } from "./site/Site.js";
import { SiteBanner } from "./site/SiteBanner.js";

/** One page of the site, with the consent system around it. Rendered by the server, hydrated by the browser. */
export function App({ page, provider }: AppProps) {
  return (
    <ConsentProvider {...provider} locales={locales} language={page.language}>
      <PageProvider page={page}>
        <SiteBanner />
        <Site />
      </PageProvider>
      <PreferenceCenter />
    </ConsentProvider>
  );
}

export interface AppProps {
  readonly page: PageData;
  /** What differs between server and browser: a declaration and the request's cookie there, a running store here. */
  readonly provider: Without<ConsentProviderProps, "children" | "locales" | "language">;
}

/** `Omit` for each member of a union by itself. */
type Without<Props, Keys extends PropertyKey> = Props extends unknown ? Omit<Props, Keys> : never;
