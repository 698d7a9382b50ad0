import { messages } from "./messages.js";
import type { ErrorCode } from "./messages.js";

// Written out wherever it is needed: bundlers drop what stands behind it from a production bundle, which they do not across
// modules; in a browser without a bundler there is no `process`, and on a server that does not say it is in production it
// is true.
declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined;

/**
 * An error of this library. Its text gives the fact, the consequence, the remedy and the page `docs/errors/<code>.md`;
 * a production build gives code and subject alone.
 */
export class ConsentError extends Error {
  override readonly name = "ConsentError";
  readonly code: ErrorCode;
  /** Where in the declaration the mistake is, e.g. `categories[2].services[0].id`; undefined where there is no such place. */
  readonly path: string | undefined;

  constructor(code: ErrorCode, subject: string, options: { path?: string; cause?: unknown } = {}) {
    super(explain(code, subject, options.path), "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.path = options.path;
  }
}

function explain(code: ErrorCode, subject: string, path: string | undefined): string {
  const shown = subject.length > 120 ? `${subject.slice(0, 120)}…` : subject;
  const head = `[callmissed-consent] ${code}${path ? ` at ${path}` : ""}: `;
  if (typeof process !== "undefined" && process.env.NODE_ENV !== "production") {
    const [fact, consequence, remedy] = messages[code];
    return `${head}${fact.replace("{}", () => shown)}. ${consequence}. ${remedy}. See docs/errors/${code}.md.`;
  }
  return head + shown;
}
