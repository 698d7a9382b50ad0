import { PreferencesTrigger } from "@callmissed/consent-react";
import type { ReactElement } from "react";

/** A page of a site for a story to stand on: a heading, something to read, and the permanent link in its footer. */
export function SamplePage(): ReactElement {
  return (
    <div className="sample" lang="en" dir="ltr">
      <main className="sample__main">
        <h1 className="sample__title">No call goes unanswered</h1>
        <p>
          CallMissed notices every missed call, tells the right person, and lets them ring back with the whole history
          of the customer on the screen.
        </p>
        <p>
          Shops, clinics and service desks across India use it to answer in the language in which they were called. It
          works with the numbers that you have, and is set up in an afternoon.
        </p>
        <h2 className="sample__subtitle">What a missed call costs</h2>
        <p>
          Two callers in three do not try again. They ring the next number on the list, and nobody at your desk ever
          learns that they were there.
        </p>
      </main>
      <footer className="sample__footer">
        <PreferencesTrigger className="sample__trigger">Cookie settings</PreferencesTrigger>
      </footer>
    </div>
  );
}
