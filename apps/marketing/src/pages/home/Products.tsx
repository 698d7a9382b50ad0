import { CallbackQueue } from "./CallbackQueue.js";
import { CampaignBoard } from "./CampaignBoard.js";
import { MenuTree } from "./MenuTree.js";
import { SourceTable } from "./SourceTable.js";

/** The four products, each with a look at what it shows. */
export function Products() {
  return (
    <section className="section section-sunk" aria-labelledby="products-title">
      <div className="wrap">
        <h2 className="section-title" id="products-title">
          What you can do with a ring
        </h2>
        <div className="products">
          <article className="product product-wide">
            <div className="product-words">
              <h3 className="product-title">Missed-call campaigns</h3>
              <p>
                Print a number, ask for a ring. Each caller gets the coupon, the poll or the prayer timetable by SMS,
                and you get a number that wanted to hear from you.
              </p>
            </div>
            <CampaignBoard />
          </article>
          <article className="product">
            <div className="product-words">
              <h3 className="product-title">IVR that stays short</h3>
              <p>Menus of three choices or fewer, in the caller’s language, drawn like a tree.</p>
            </div>
            <MenuTree />
          </article>
          <article className="product">
            <div className="product-words">
              <h3 className="product-title">Call tracking</h3>
              <p>See what each place you advertise brings in, counted in calls and not in clicks.</p>
            </div>
            <SourceTable />
          </article>
          <article className="product product-wide">
            <div className="product-words">
              <h3 className="product-title">Callback in seconds</h3>
              <p>
                The agent who spoke to a caller last is rung first. Numbers on the Do Not Disturb register are called
                only when they called you.
              </p>
            </div>
            <CallbackQueue />
          </article>
        </div>
      </div>
    </section>
  );
}
