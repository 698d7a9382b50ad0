import type { CategoryDeclaration } from "../types.js";
import type { VendorDefinition } from "../vendors/Vendor.js";
import type { ErrorCode } from "./messages.js";

/**
 * What is worth its bytes only while developing: the checks of declaration and notice, and the words of errors. It is
 * installed by the `development` entry and on a server that does not say it is in production; a page in production never
 * loads it.
 */
export interface Diagnostics {
  /** Throws a `ConsentError` at the first mistake of a declaration. */
  validate(declaration: unknown): void;
  /** Throws a `ConsentError` at the first mistake of a notice. */
  validateNotice(notice: unknown, config: Declared): void;
  /** Throws a `ConsentError` at the first mistake of one language's words. */
  validateTexts(texts: unknown, config: Declared, path: string): void;
  /** What is wrong with a vendor, by itself; undefined where nothing is. */
  checkDefinition(definition: unknown): string | undefined;
  /** Where a vendor's facts and a declaration disagree; empty where all is well. */
  checkFacts(vendor: VendorDefinition, config: Declared): readonly string[];
  /** The fact, the consequence, the remedy and the page of an error. */
  explain(code: ErrorCode, subject: string): string;
  /** Tells the developer of a fault that was not thrown. */
  warn(error: Error, cause: unknown): void;
}

/** What is installed; undefined in production. */
export function diagnostics(): Diagnostics | undefined {
  return installed;
}

/** Installs the diagnostics for every consent of this program. */
export function installDiagnostics(value: Diagnostics): void {
  installed = value;
}

interface Declared {
  readonly categories: readonly CategoryDeclaration[];
}

let installed: Diagnostics | undefined;
