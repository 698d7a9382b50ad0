"use client";
import type { ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { useRestCopy } from "../internal/useRestCopy.js";
import { PreferenceForm } from "../preference-form/PreferenceForm.js";

/** The preference panel, once its code is there. */
export function PanelView({ headingLevel = 3, className }: PanelViewProps): ReactElement {
  const { t, lang, direction } = useRestCopy("PreferencePanel");
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
    >
      <PreferenceForm layer="panel" headingLevel={headingLevel} />
    </section>
  );
}

/** The props of the panel. */
export interface PanelViewProps {
  /** The level of the categories' headings, one below the page's own heading. Default: 3. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly className?: string;
}
