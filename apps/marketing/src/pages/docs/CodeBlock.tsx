import { Scroller } from "../../site/Scroller.js";

/** A piece of code with a name. */
export function CodeBlock({ title, code }: { readonly title: string; readonly code: string }) {
  return (
    <figure className="code">
      <figcaption className="code-title">{title}</figcaption>
      <Scroller className="code-text" aria-label={title}>
        <pre>
          <code>{code}</code>
        </pre>
      </Scroller>
    </figure>
  );
}
