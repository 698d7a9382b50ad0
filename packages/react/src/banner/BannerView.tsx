"use client";
import { banner as english } from "@callmissed/consent-locales/en/banner";
import { isDeniedByGpc, isOffered } from "@callmissed/consent";
import type { ConsentSnapshot } from "@callmissed/consent";
import { useEffect, useId } from "react";
import type { MouseEvent, ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { useScope } from "../internal/useScope.js";
import { interpolate } from "../internal/copy/interpolate.js";
import { isolate } from "../internal/copy/isolate.js";
import { useCopy } from "../internal/useCopy.js";
import { LanguagePicker } from "../language-picker/LanguagePicker.js";
import { GpcStatus } from "../signal-status/GpcStatus.js";
import { useBannerRoom } from "./useBannerRoom.js";

/**
 * What the banner shows: who asks, for what, and three ways to answer. Renders nothing until the notice is there. The ways
 * are those of a form, which is posted where there is no JavaScript, and never where React answers.
 */
export function BannerView({ layout = "card" }: BannerViewProps): ReactElement | null {
  const { consent, copy: store } = useScope("ConsentBanner");
  const { tag, direction, banner, notice, texts, textsTag } = useCopy("ConsentBanner", "banner", "notice");
  const signals = useConsent((snapshot: ConsentSnapshot) => snapshot.signals);
  const id = useId();
  const rootRef = useBannerRoom();
  // From here on the banner answers for itself, and not the inline script for it.
  useEffect(() => rootRef.current?.setAttribute("data-cm-live", ""));
  // Without the notice it could not say what it asks for, and a consent to that would be none.
  if (!notice || !texts) return null;
  const words = banner ?? english;
  const language = banner ? tag : "en";
  // Each by its name, so that it is plain what "accept all" accepts (IN-C3), and what it does not.
  const purposes = consent.config.categories.flatMap((category) => {
    const { name, short } = texts.categories[category.id] ?? {};
    if (!isOffered(category, signals) || (signals.gpc && isDeniedByGpc(category))) return [];
    return name === undefined ? [] : [`${name} (${short})`];
  });
  const textDirection = banner ? direction : "ltr";
  const list = new Intl.ListFormat(textsTag, { type: "conjunction" }).format(purposes);
  const { form } = consent.config;
  const type = form ? "submit" : "button";
  const path = form?.preferencesPath;
  const press = (act: () => void) => (event: MouseEvent) => {
    // What the inline script has answered is answered: one press is one decision.
    if (event.defaultPrevented) return;
    event.preventDefault();
    act();
  };
  const Actions = form ? "form" : "div";
  const values = { site: isolate(notice.site, textDirection), purposes: isolate(list, textDirection) };

  return (
    <section
      ref={rootRef}
      className={`cm-banner cm-banner--${layout}`}
      aria-labelledby={`${id}title`}
      lang={language}
      dir={textDirection}
      data-cm-consent="root"
      data-cm-layer="banner"
      data-cm-state="pending"
      data-cm-scripted={form ? undefined : ""}
    >
      <div className="cm-banner__body">
        <h2 className="cm-banner__title" id={`${id}title`}>
          {words.title}
        </h2>
        <p className="cm-banner__text">{interpolate(words.body, values)}</p>
        <GpcStatus
          texts={texts}
          textsTag={textsTag}
          say={(key, categories) => interpolate(words[key], { categories: isolate(categories, textDirection) })}
        />
        {store.locales.length > 1 && <LanguagePicker className="cm-banner__languages" label={words.language} />}
      </div>
      <Actions className="cm-banner__actions" {...(form && { method: "post", action: form.path })}>
        <button
          type={type}
          name="action"
          value="reject-all"
          className="cm-button"
          data-cm-action="reject-all"
          onClick={press(() => consent.rejectAll("banner-reject"))}
        >
          {words.rejectAll}
        </button>
        <button
          type={type}
          name="action"
          value="accept-all"
          className="cm-button"
          data-cm-action="accept-all"
          onClick={press(() => consent.acceptAll("banner-accept"))}
        >
          {words.acceptAll}
        </button>
        <button
          type={path ? "submit" : "button"}
          formMethod="get"
          formAction={path}
          className="cm-link"
          aria-haspopup="dialog"
          data-cm-action="open-preferences"
          data-cm-scripted={path ? undefined : ""}
          onClick={press(consent.preferences.open)}
        >
          {words.manage}
        </button>
      </Actions>
    </section>
  );
}

/** The props of the banner. */
export interface BannerViewProps {
  /** `card`: in a corner, a sheet on phones. `bar`: along the whole edge. Default: `card`. */
  readonly layout?: "card" | "bar";
}
