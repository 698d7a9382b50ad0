import { ConsentProvider, createConsent } from "@callmissed/consent-react";
import type { Consent, ConsentProviderProps } from "@callmissed/consent-react";
import { en } from "@callmissed/consent-locales/en";
import { hi } from "@callmissed/consent-locales/hi";
import { ur } from "@callmissed/consent-locales/ur";
import { cleanup, render } from "@testing-library/react";
import type { RenderResult } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { afterEach } from "vitest";
import "@callmissed/consent-react/styles/banner.css";
import "@callmissed/consent-react/styles/center.css";
import { config } from "./fixture.jsx";

/** A decision that the visitor made on an earlier page. */
export const DECIDED = {
  accepted: "cm_consent=v1.functional-1.analytics-1; Path=/",
  rejected: "cm_consent=v1.functional-0.analytics-0; Path=/",
};

/** Renders parts of a page under a provider, on the page's own cookie; they are taken away when the test is over. */
export function renderConsent(ui: ReactNode, options: RenderOptions = {}): Rendered {
  const { isStrict = false, consent = createConsent(config), ...props } = options;
  const wrap = (inner: ReactNode): ReactElement => (
    <ConsentProvider store={consent} locales={[en, hi, ur]} {...props}>
      {inner}
    </ConsentProvider>
  );
  const result = render(wrap(ui), { reactStrictMode: isStrict });
  return { ...result, consent, rerenderConsent: (inner) => result.rerender(wrap(inner)) };
}

interface RenderOptions extends Pick<ConsentProviderProps, "i18n" | "language" | "notice"> {
  readonly isStrict?: boolean;
  /** Default: one on the page's own cookie. */
  readonly consent?: Consent;
}

interface Rendered extends RenderResult {
  readonly consent: Consent;
  /** Renders other parts in the place of the first, under the same provider. */
  readonly rerenderConsent: (ui: ReactNode) => void;
}

afterEach(cleanup);
