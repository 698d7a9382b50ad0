/** The nine seconds between a ring and the call back, moment by moment. */
export function Tape() {
  return (
    <section className="section" aria-labelledby="tape-title">
      <div className="wrap">
        <h2 className="section-title" id="tape-title">
          Nine seconds on the line
        </h2>
        <ol className="plain-list tape">
          {moments.map(({ at, title, text }) => (
            <li className="tape-moment" key={at}>
              <span className="tape-at">{at}</span>
              <h3 className="tape-title">{title}</h3>
              <p className="tape-text">{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

const moments = [
  {
    at: "0.0 s",
    title: "Your number rings",
    text: "Asha dials the number on your hoarding at Andheri station.",
  },
  {
    at: "1.8 s",
    title: "She hangs up",
    text: "The call never connects, so neither of you pays for it.",
  },
  {
    at: "2.1 s",
    title: "We know which board",
    text: "Every hoarding, ad and parcel slip has a number of its own.",
  },
  {
    at: "9.0 s",
    title: "Her phone rings",
    text: "Your agent is on the line already, with her last order on the screen.",
  },
] as const;
