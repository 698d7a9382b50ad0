"use client";
import { useId } from "react";
import type { ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { useIsLive } from "../internal/useIsLive.js";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { PostForm } from "../preference-form/PostForm.js";
import { PreferenceForm } from "../preference-form/PreferenceForm.js";

/** The preference panel, once its code is there. */
export function PanelView({ headingLevel = 3, className }: PanelViewProps): ReactElement {
  const { t, lang, direction } = useRestCopy("PreferencePanel");
  const { form } = useScope("PreferencePanel").consent.config;
  const ownId = useId();
  const formId = useIsLive() || !form ? null : ownId;
  const status = useConsent((snapshot) => snapshot.status);
  return (
    <section
      className={className ? `cm-panel ${className}` : "cm-panel"}
      aria-label={t("center.title")}
      lang={lang}
      dir={direction}
      data-cm-consent="root"
      data-cm-layer="panel"
      data-cm-state={status}
      data-cm-scripted={form ? undefined : ""}
    >
      <PreferenceForm layer="panel" headingLevel={headingLevel} formId={formId}>
        {form && formId !== null && <PostForm action={form.path} />}
      </PreferenceForm>
    </section>
  );
}

/** The props of the panel. */
export interface PanelViewProps {
  /** The level of the categories' headings, one below the page's own heading. Default: 3. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly className?: string;
}
