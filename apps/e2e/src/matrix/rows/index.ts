import type { Row } from "../Row.js";
import { blocked, failing, hidden, strict } from "./chaos.js";
import { accepted, broughtGrant, partly, withdrawn } from "./grant.js";
import { ignored, noChoice } from "./noChoice.js";
import { noScript } from "./noScript.js";
import { broughtRefusal, refused } from "./refusal.js";
import { checkout, signIn } from "./used.js";

/** The rows that need no clock and no other tab, in their order. */
export const rows: readonly Row[] = [
  noChoice,
  ignored,
  refused,
  accepted,
  partly,
  withdrawn,
  broughtRefusal,
  broughtGrant,
  checkout,
  signIn,
  hidden,
  noScript,
  blocked,
  failing,
  strict,
];
