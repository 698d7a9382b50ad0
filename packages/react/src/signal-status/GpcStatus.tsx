"use client";
import { isDeniedByGpc } from "@callmissed/consent";
import type { ConsentSnapshot, NoticeTexts } from "@callmissed/consent";
import type { ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { useScope } from "../internal/useScope.js";

/**
 * Says that the browser's Global Privacy Control is taken as an opt-out, and which categories stay off for it (US-2).
 * Renders a `<p role="status" data-cm-signal="gpc">`, and nothing where the browser does not send it.
 */
export function GpcStatus({ texts, textsTag, say }: GpcStatusProps): ReactElement | null {
  const { consent } = useScope("GpcStatus");
  const isOn = useConsent(({ signals }: ConsentSnapshot) => signals.gpc);
  const states = useConsent((snapshot: ConsentSnapshot) => snapshot.categories);
  if (!isOn) return null;
  const denied = consent.config.categories.filter(isDeniedByGpc);
  const off = denied.flatMap((category) =>
    states[category.id] !== "granted" ? (texts.categories[category.id]?.name ?? []) : [],
  );
  // The visitor has chosen by name what the signal would deny: nothing stays off for it.
  if (denied.length > 0 && denied.every(({ id }) => states[id] === "granted")) return null;
  return (
    <p role="status" className="cm-signal" data-cm-signal="gpc">
      {say("gpc", "")}
      {off.length > 0 && ` ${say("gpcOff", new Intl.ListFormat(textsTag, { type: "conjunction" }).format(off))}`}
    </p>
  );
}

interface GpcStatusProps {
  readonly texts: NoticeTexts;
  /** The language of `texts`. */
  readonly textsTag: string;
  /** The words, with the names of the categories that stay off. */
  readonly say: (key: "gpc" | "gpcOff", categories: string) => string;
}
