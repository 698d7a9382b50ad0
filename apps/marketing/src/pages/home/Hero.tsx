import { CdnImage } from "../../site/CdnImage.js";
import { SiteLink } from "../../site/SiteLink.js";

/** The first thing that a visitor reads. */
export function Hero() {
  return (
    <section className="hero">
      <div className="hero-inner">
        <div className="hero-words">
          <h1 className="hero-title">Somebody just rang you once and hung up.</h1>
          <p className="hero-lead">
            In India, that is a customer asking for a call. CallMissed rings them back in nine seconds, and tells you
            which hoarding, ad or parcel slip sent them.
          </p>
          <div className="actions">
            <SiteLink to="/pricing" className="button">
              See plans and prices
            </SiteLink>
            <SiteLink to="/docs" className="button button-quiet">
              Read the quick start
            </SiteLink>
          </div>
        </div>
        <div className="hero-picture">
          <CdnImage name="hero-calls.svg" width={720} height={560} className="hero-image" eager />
        </div>
      </div>
    </section>
  );
}
