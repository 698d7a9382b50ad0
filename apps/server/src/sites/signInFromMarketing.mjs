// @ts-check
import { isOwnRequest } from "../http/isOwnRequest.mjs";
import { readFields } from "../http/readFields.mjs";
import { redirectReply, textReply } from "../http/replies.mjs";
import { isSameSecret } from "../state/isSameSecret.mjs";
/** @import { Accounts } from "../state/createAccounts.mjs" */
/** @import { Reply, Visit } from "../types.js" */

/**
 * Takes the marketing site's sign-in form. The session belongs to the dashboard's host, so a right password leads there
 * with a ticket that is good once; a wrong one leads back to the form.
 * @param {Visit} visit
 * @param {Accounts} accounts
 * @returns {Promise<Reply>}
 */
export async function signInFromMarketing(visit, accounts) {
  const fields = await readFields(visit);
  if (!isOwnRequest(visit) || !isSameSecret(fields.get("csrf"), visit.cookies.get("cm_csrf"))) {
    return textReply(403, "This form is no longer valid. Go back, reload the sign-in page and try again.");
  }
  const person = accounts.verify(fields.get("email"), fields.get("password"));
  if (!person) return redirectReply(`${visit.origins.marketing}/signin?error=1`);
  return redirectReply(`${visit.origins.dashboard}/api/session?ticket=${accounts.tickets.issue(person)}`);
}
