import { validate } from "../declaration/validate.js";
import { validateNotice, validateTexts } from "../declaration/validateNotice.js";
import type { Diagnostics } from "../errors/diagnostics.js";
import { messages } from "../errors/messages.js";

/** The diagnostics as they are: every check, and every error in words. */
export const development: Diagnostics = {
  validate,
  validateNotice,
  validateTexts,
  explain(code, subject) {
    const [fact, consequence, remedy] = messages[code];
    return `${fact.replace("{}", () => subject)}. ${consequence}. ${remedy}. See docs/errors/${code}.md.`;
  },
  warn(error, cause) {
    console.warn(error.message, ...(cause === undefined ? [] : [cause]));
  },
};
