import { PreferencesTrigger } from "@callmissed/consent-react";
import { usePage } from "../../site/PageContext.js";

/**
 * A film of the video organization, gated by its markup alone: the frame has no `src` until the visitor's consent covers the
 * service, and until then the words beside it are shown.
 */
export function StaticFilm() {
  const { origins } = usePage();
  return (
    <figure className="static-film">
      {/* The player needs scripts and its own origin, and that origin is what keeps it out of this page. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        className="static-film-frame"
        data-cm-service="video"
        data-cm-src={`${origins.video}/embed/quick-start`}
        title="Quick start: your first callback"
        allow="fullscreen"
      />
      <figcaption className="static-film-words">
        <p>
          This film comes from Demo Video, another organisation. It is fetched once you allow functional storage, and
          taken away again when you withdraw that.
        </p>
        <p>
          <PreferencesTrigger className="button button-quiet">Choose</PreferencesTrigger>
        </p>
      </figcaption>
    </figure>
  );
}
