import { validate } from "../declaration/validate.js";
import { validateNotice, validateTexts } from "../declaration/validateNotice.js";
import type { Diagnostics } from "../errors/diagnostics.js";
import { messages } from "../errors/messages.js";
import { checkDefinition } from "../vendors/checkDefinition.js";
import { checkFacts } from "../vendors/checkFacts.js";

/** The diagnostics as they are: every check, and every error in words. */
export const development: Diagnostics = {
  validate,
  validateNotice,
  validateTexts,
  checkDefinition,
  checkFacts,
  explain(code, subject) {
    const [fact, consequence, remedy] = messages[code];
    return `${fact.replace("{}", () => subject)}. ${consequence}. ${remedy}. See docs/errors/${code}.md.`;
  },
  warn(error, cause) {
    console.warn(error.message, ...(cause === undefined ? [] : [cause]));
  },
};
