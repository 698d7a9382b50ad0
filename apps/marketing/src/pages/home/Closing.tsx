import { SiteLink } from "../../site/SiteLink.js";
import { PatternBand } from "./PatternBand.js";

/** The last word of the front page, and the two ways on. */
export function Closing() {
  return (
    <section className="closing" aria-labelledby="closing-title">
      <PatternBand />
      <div className="wrap closing-inner">
        <h2 className="closing-title" id="closing-title">
          Find out what your next campaign would cost
        </h2>
        <p className="closing-text">
          Put in how many rings you expect. The playground works out the rest, down to the price of one conversation.
        </p>
        <div className="actions">
          <SiteLink to="/playground" className="button">
            Open the playground
          </SiteLink>
          <SiteLink to="/signin" className="button button-quiet">
            Sign in
          </SiteLink>
        </div>
      </div>
    </section>
  );
}
