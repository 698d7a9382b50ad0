import { ConsentError } from "./ConsentError.js";
import { diagnostics } from "./diagnostics.js";
import type { ErrorCode } from "./messages.js";

/** Tells of something that went wrong without throwing. */
export type Report = (code: ErrorCode, subject: string, cause?: unknown) => void;

/**
 * Makes a reporter that tells of each code and subject once: to `onError` always, and to the console while developing.
 * A listener that throws is ignored: a fault in telling of a fault must stop nothing.
 */
export function createReporter(onError?: (error: ConsentError) => void): Report {
  const told = new Set<string>();
  return (code, subject, cause) => {
    const key = `${code} ${subject}`;
    if (told.has(key)) return;
    told.add(key);
    const error = new ConsentError(code, subject, cause === undefined ? {} : { cause });
    diagnostics()?.warn(error, cause);
    try {
      onError?.(error);
    } catch {
      // The reason is in the docstring.
    }
  };
}
