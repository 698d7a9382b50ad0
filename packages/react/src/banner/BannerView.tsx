"use client";
import { banner as english } from "@callmissed/consent-locales/en/banner";
import { isAskable } from "@callmissed/consent";
import { useId } from "react";
import type { ReactElement } from "react";
import { useScope } from "../internal/useScope.js";
import { interpolate } from "../internal/copy/interpolate.js";
import { useCopy } from "../internal/useCopy.js";
import { LanguagePicker } from "../language-picker/LanguagePicker.js";
import { useScrollPadding } from "./useScrollPadding.js";

/** What the banner shows: who asks, for what, and three ways to answer. Renders nothing until the notice is there. */
export function BannerView({ layout = "card" }: BannerViewProps): ReactElement | null {
  const { consent, copy: store } = useScope("ConsentBanner");
  const { tag, direction, banner, notice, texts, textsTag } = useCopy("ConsentBanner", "banner", "notice");
  const id = useId();
  const rootRef = useScrollPadding();
  // Without the notice it could not say what it asks for, and a consent to that would be none.
  if (!notice || !texts) return null;
  const words = banner ?? english;
  const language = banner ? tag : "en";
  const purposes = consent.config.categories
    .filter(isAskable)
    .map((category) => texts.categories[category.id]?.short ?? "");
  const list = new Intl.ListFormat(textsTag, { type: "conjunction" }).format(purposes);

  return (
    <section
      ref={rootRef}
      className={`cm-banner cm-banner--${layout}`}
      aria-labelledby={`${id}title`}
      lang={language}
      dir={banner ? direction : "ltr"}
      data-cm-consent="root"
      data-cm-layer="banner"
      data-cm-state="pending"
    >
      <div className="cm-banner__body">
        <h2 className="cm-banner__title" id={`${id}title`}>
          {words.title}
        </h2>
        <p className="cm-banner__text">{interpolate(words.body, { site: notice.site, purposes: list })}</p>
        {store.locales.length > 1 && <LanguagePicker className="cm-banner__languages" label={words.language} />}
      </div>
      <div className="cm-banner__actions">
        <button
          type="button"
          className="cm-button"
          data-cm-action="reject-all"
          onClick={() => consent.rejectAll("banner-reject")}
        >
          {words.rejectAll}
        </button>
        <button
          type="button"
          className="cm-button"
          data-cm-action="accept-all"
          onClick={() => consent.acceptAll("banner-accept")}
        >
          {words.acceptAll}
        </button>
        <button
          type="button"
          className="cm-link"
          aria-haspopup="dialog"
          data-cm-action="open-preferences"
          onClick={() => consent.preferences.open()}
        >
          {words.manage}
        </button>
      </div>
    </section>
  );
}

/** The props of the banner. */
export interface BannerViewProps {
  /** `card`: in a corner, a sheet on phones. `bar`: along the whole edge. Default: `card`. */
  readonly layout?: "card" | "bar";
}
