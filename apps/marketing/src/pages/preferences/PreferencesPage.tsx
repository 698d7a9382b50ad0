import { PreferencePanel } from "@callmissed/consent-react";
import { PageHead } from "../../site/PageHead.js";
import { SiteLink } from "../../site/SiteLink.js";

/** The choice about cookies on a page of its own, which works without JavaScript too. */
export function PreferencesPage() {
  return (
    <>
      <PageHead title="Cookie preferences">
        Choose purpose by purpose. Your choice holds on every page of callmissed.com and in the dashboard.
      </PageHead>
      <div className="wrap page-body preferences">
        <PreferencePanel headingLevel={2} />
        <p>
          What each of them means, in one text, is in the{" "}
          <SiteLink to="/cookies" className="link">
            cookies policy
          </SiteLink>
          .
        </p>
      </div>
    </>
  );
}
