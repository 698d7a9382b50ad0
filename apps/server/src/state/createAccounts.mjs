// @ts-check
import { createTokenStore } from "./createTokenStore.mjs";
import { isSameSecret } from "./isSameSecret.mjs";
/** @import { TokenStore } from "./createTokenStore.mjs" */
/** @import { Person } from "../types.js" */

/** The demo's one account; the sign-in pages show it. */
export const DEMO_ACCOUNT = Object.freeze({
  name: "Asha Verma",
  email: "asha@example.com",
  password: "missed-calls",
});

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Who can sign in, who is signed in, and the single-use tokens that carry a sign-in from one host to the next. */
export function createAccounts() {
  /** @type {Person} */
  const person = { name: DEMO_ACCOUNT.name, email: DEMO_ACCOUNT.email };
  /** @type {TokenStore<Person>} Signed-in browsers, by the value of `cm_session`. */
  const sessions = createTokenStore({ ttl: 12 * HOUR });
  /** @type {TokenStore<Person>} From the marketing site's form to the dashboard. */
  const tickets = createTokenStore({ ttl: 60 * SECOND });
  /** @type {TokenStore<Person>} From the identity provider to the dashboard. */
  const codes = createTokenStore({ ttl: 60 * SECOND });

  return {
    person,
    sessions,
    tickets,
    codes,
    /**
     * @param {string | undefined} email
     * @param {string | undefined} password
     * @returns {Person | null}
     */
    verify(email, password) {
      const known = isSameSecret(email?.trim().toLowerCase(), DEMO_ACCOUNT.email);
      const right = isSameSecret(password, DEMO_ACCOUNT.password);
      return known && right ? person : null;
    },
  };
}

/** @typedef {ReturnType<typeof createAccounts>} Accounts */
