import { CookiePolicy } from "@callmissed/consent-react";
import { PageHead } from "../../site/PageHead.js";

/** The cookies policy, written out from the declaration that the whole site runs on. */
export function CookiesPage() {
  return (
    <>
      <PageHead title="Cookies policy" />
      <div className="wrap page-body policy">
        <CookiePolicy />
      </div>
    </>
  );
}
