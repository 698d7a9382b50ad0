import {
  ConsentBanner,
  ConsentGate,
  ConsentProvider,
  CookiePolicy,
  LanguagePicker,
  PreferenceCenter,
  PreferencePanel,
  PreferencesTrigger,
  readConsent,
  ThemeToggle,
} from "@callmissed/consent-react";
import type { Consent, ConsentConfig, ConsentProviderProps } from "@callmissed/consent-react";
import { en } from "@callmissed/consent-locales/en";
import { hi } from "@callmissed/consent-locales/hi";
import { ur } from "@callmissed/consent-locales/ur";
import type { ReactElement } from "react";
import { config as fixture } from "./fixture.jsx";

/** A page as a site renders it: on the server, and then in the browser. */
export function Page(options: PageProps): ReactElement {
  const { config = fixture, store, cookie, hasCheckout = false, isWhole = false, film = "Film", ...props } = options;
  return (
    <ConsentProvider
      {...(store ? { store } : { config })}
      locales={[en, hi, ur]}
      {...(cookie === undefined ? {} : { initialConsent: readConsent(cookie, config) })}
      {...props}
    >
      <ConsentBanner />
      <main>
        <h1>Example</h1>
        <PreferencesTrigger>Cookie settings</PreferencesTrigger>
        <ThemeToggle />
        <LanguagePicker />
        <ConsentGate service="video" title={film}>
          <p>The film</p>
        </ConsentGate>
        {hasCheckout && (
          <ConsentGate service="checkout" title="Checkout" when="interaction">
            <p id="checkout">The checkout</p>
          </ConsentGate>
        )}
        {isWhole && (
          <>
            <CookiePolicy />
            <PreferencePanel headingLevel={2} />
          </>
        )}
      </main>
      <PreferenceCenter />
    </ConsentProvider>
  );
}

interface PageProps extends Pick<ConsentProviderProps, "language" | "notice" | "messages"> {
  /** Default: the test declaration. */
  readonly config?: ConsentConfig;
  /** A consent that is there already, in the place of `config`. */
  readonly store?: Consent;
  /** The `Cookie` header that the server saw; absent where it did not look. */
  readonly cookie?: string;
  /** Whether there is a checkout on it. Default: false. */
  readonly hasCheckout?: boolean;
  /** Whether the policy and the panel are on it too. Default: false. */
  readonly isWhole?: boolean;
  /** The name of the film. Default: `Film`. */
  readonly film?: string;
}
