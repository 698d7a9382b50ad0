import { SiteLink } from "../../site/SiteLink.js";

/** What is shown at an address that no page has. */
export function NotFoundPage() {
  return (
    <div className="wrap lost">
      <p className="lost-code" aria-hidden="true">
        404
      </p>
      <h1 className="page-title">This number is not in service</h1>
      <p className="page-lead">No page answers at this address. It may have moved, or been typed with a slip.</p>
      <div className="actions">
        <SiteLink to="/" className="button">
          Go to the front page
        </SiteLink>
        <SiteLink to="/docs" className="button button-quiet">
          Read the docs
        </SiteLink>
      </div>
    </div>
  );
}
