import { PageHead } from "../../site/PageHead.js";
import { SiteLink } from "../../site/SiteLink.js";
import { AnswerTable } from "./AnswerTable.js";
import { CodeBlock } from "./CodeBlock.js";
import { QuickStartVideo } from "./QuickStartVideo.js";
import { rentNumber, ringBack, ringEvent } from "./samples.js";

/** The documentation's first page: from nothing to a first callback. */
export function DocsPage() {
  return (
    <>
      <PageHead title="Quick start">
        Rent a number, hear about a ring, ring back. Three requests, and about ten minutes.
      </PageHead>
      <div className="wrap docs">
        <nav className="docs-nav" aria-label="On this page">
          <ol className="docs-toc">
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a className="docs-link" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="prose">
          <section id="watch" aria-labelledby="watch-title">
            <h2 id="watch-title">Watch it first</h2>
            <p>
              Under half a minute, captioned and without sound. The film is kept by Demo Video, another organisation, so
              it is fetched only once you say so.
            </p>
            <QuickStartVideo />
          </section>
          <section id="rent" aria-labelledby="rent-title">
            <h2 id="rent-title">Rent a number</h2>
            <p>
              Give it the label of the place where it will be printed. One place, one number: that is how you know later
              where a ring came from.
            </p>
            <CodeBlock title="Request" code={rentNumber} />
          </section>
          <section id="hear" aria-labelledby="hear-title">
            <h2 id="hear-title">Hear about a ring</h2>
            <p>
              Set the address of your webhook in the dashboard. Every missed ring is posted to it within half a second,
              and again for a day if your server does not answer with <code>200</code>. The caller is a pseudonym: your
              server never needs to hold a telephone number.
            </p>
            <CodeBlock title="What your server receives" code={ringEvent} />
          </section>
          <section id="back" aria-labelledby="back-title">
            <h2 id="back-title">Ring back</h2>
            <p>Name the ring and the agent. The agent’s phone rings first; when they pick up, the caller’s does.</p>
            <CodeBlock title="Request" code={ringBack} />
            <p>
              What that costs depends on how long people talk. The{" "}
              <SiteLink to="/playground" className="link">
                playground
              </SiteLink>{" "}
              adds it up.
            </p>
          </section>
          <section id="answers" aria-labelledby="answers-title">
            <h2 id="answers-title">What the API answers</h2>
            <AnswerTable />
          </section>
        </div>
      </div>
    </>
  );
}

const sections = [
  { id: "watch", title: "Watch it first" },
  { id: "rent", title: "Rent a number" },
  { id: "hear", title: "Hear about a ring" },
  { id: "back", title: "Ring back" },
  { id: "answers", title: "What the API answers" },
] as const;
