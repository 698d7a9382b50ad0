import { CdnImage } from "../../site/CdnImage.js";

/** One customer, in her words. */
export function Story() {
  return (
    <section className="section" aria-labelledby="story-title">
      <div className="wrap story">
        <CdnImage name="team.svg" width={640} height={420} className="story-image" />
        <div>
          <h2 className="story-title" id="story-title">
            A sweet shop in Nashik, one Saturday
          </h2>
          <blockquote className="story-quote">
            <p>
              “We had four people and one telephone. People rang, heard it was busy, and went next door. Now they ring,
              hang up, and we ring them while they are still holding the phone.”
            </p>
          </blockquote>
          <p className="story-who">Rekha Kulkarni, Kulkarni Sweets</p>
          <dl className="facts">
            <div className="fact">
              <dt className="fact-name">rings in a day</dt>
              <dd className="fact-value">2,468</dd>
            </div>
            <div className="fact">
              <dt className="fact-name">called back</dt>
              <dd className="fact-value">97%</dd>
            </div>
            <div className="fact">
              <dt className="fact-name">boxes sold by phone</dt>
              <dd className="fact-value">611</dd>
            </div>
          </dl>
        </div>
      </div>
    </section>
  );
}
