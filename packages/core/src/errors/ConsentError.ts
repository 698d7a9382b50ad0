import { diagnostics } from "./diagnostics.js";
import type { ErrorCode } from "./messages.js";

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
  return head + (diagnostics()?.explain(code, shown) ?? shown);
}
