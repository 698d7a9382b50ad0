import { CookiePolicy, StoredData } from "@callmissed/consent-react";
import { PageHead } from "../../site/PageHead.js";

/**
 * The cookies policy, written out from the declaration that the whole site runs on, and what of it is on this device now.
 */
export function CookiesPage() {
  return (
    <>
      <PageHead title="Cookies policy" />
      <div className="wrap page-body policy">
        <CookiePolicy />
        <section className="stored needs-script" aria-labelledby="stored-title">
          <h2 className="section-title" id="stored-title">
            Stored on this device now
          </h2>
          <p className="stored-lead">
            What this page finds of the list above, in this browser. Removing something changes no consent: it may be
            stored again while you allow it.
          </p>
          <StoredData />
        </section>
      </div>
    </>
  );
}
