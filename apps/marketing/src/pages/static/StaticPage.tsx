import { PageHead } from "../../site/PageHead.js";
import { StaticFilm } from "./StaticFilm.js";

/** The page that runs without React in the browser, and says so. */
export function StaticPage() {
  return (
    <>
      <PageHead title="A page without React">
        The same banner, the same cookie, and no framework in the browser.
      </PageHead>
      <div className="wrap page-body">
        <div className="prose">
          <p>
            This page is plain HTML. Its banner was rendered ahead of time, its first answer comes from a small script
            in the head, and everything after that from the core of the consent library alone.
          </p>
          <p>
            What you decide here holds on every other page of callmissed.com and in the dashboard, and what you decided
            there holds here. To choose purpose by purpose, press “Manage preferences”: it takes you to the cookies
            policy, where the preference center opens.
          </p>
          <StaticFilm />
          <p>
            The film above is one element of the markup, which names the service that it belongs to and keeps its
            address in <code>data-cm-src</code>. No script was written for it.
          </p>
        </div>
      </div>
    </>
  );
}
