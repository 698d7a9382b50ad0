import { ConsentGate } from "@callmissed/consent-react";
import { usePage } from "../../site/PageContext.js";

/** The quick start as a film from the video organization, behind the visitor's word. */
export function QuickStartVideo() {
  const { origins } = usePage();
  return (
    <ConsentGate service="video" title="Quick start: your first callback" aspectRatio="16 / 9">
      {/* The player needs scripts and its own origin, and that origin is what keeps it out of this page. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        className="docs-video"
        src={`${origins.video}/embed/quick-start`}
        title="Quick start: your first callback"
        allow="fullscreen"
      />
    </ConsentGate>
  );
}
