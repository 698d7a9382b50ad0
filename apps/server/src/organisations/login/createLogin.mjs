// @ts-check
import { firstPartyCookie } from "../../http/cookies.mjs";
import { html } from "../../http/html.mjs";
import { readFields } from "../../http/readFields.mjs";
import { methodNotAllowed, notFound, redirectReply } from "../../http/replies.mjs";
import { createTokenStore, randomToken } from "../../state/createTokenStore.mjs";
import { aboutPage } from "../aboutPage.mjs";
import { organisationPage } from "../organisationPage.mjs";
/** @import { TokenStore } from "../../state/createTokenStore.mjs" */
/** @import { Accounts } from "../../state/createAccounts.mjs" */
/** @import { Reply, Site, Visit } from "../../types.js" */

/** @typedef {{ redirectUri: string, state: string, session: string }} SignInRequest */

const BRAND = { brand: "Demo Login", accent: "#4b3a8c" };
const TEN_MINUTES = 10 * 60 * 1000;

/**
 * Demo Login: an identity provider. It asks the visitor, and sends a code that is good once to the one address that
 * CallMissed registered with it.
 * @param {{ accounts: Accounts }} options
 * @returns {Site}
 */
export function createLogin({ accounts }) {
  /** @type {TokenStore<SignInRequest>} */
  const requests = createTokenStore({ ttl: TEN_MINUTES });

  return (visit) => {
    const { method, path } = visit;
    if (path === "/authorize" && method === "POST") return consent(visit);
    if (method !== "GET") return methodNotAllowed("GET, HEAD");
    if (path === "/authorize") return ask(visit);
    return path === "/" ? aboutPage(ABOUT) : notFound();
  };

  /** @param {Visit} visit */
  function ask(visit) {
    const { query, origins, cookies, base } = visit;
    const redirectUri = query.get("redirect_uri") ?? "";
    const state = query.get("state") ?? "";
    // An address that nobody registered is never redirected to, not even with an error.
    if (redirectUri !== `${origins.dashboard}/api/callback` || !/^[\w-]{1,200}$/.test(state)) {
      return refusedPage();
    }
    const held = cookies.get("login_session") ?? "";
    const session = /^[\w-]{32}$/.test(held) ? held : randomToken();
    const request = requests.issue({ redirectUri, state, session });
    const { name, email } = accounts.person;
    return organisationPage({
      ...BRAND,
      title: "Sign in to CallMissed with Demo Login",
      // Chromium holds the redirect after the form against this as well.
      formAction: [...new Set(["'self'", new URL(origins.dashboard).origin])].join(" "),
      cookies: [firstPartyCookie("login_session", session, { path: base || "/" })],
      main: html`<h1>Sign in to CallMissed</h1>
        <p class="muted">Demo Login tells CallMissed your name and your email address, nothing else.</p>
        <div class="person">
          <span class="avatar" aria-hidden="true">AV</span>
          <p>
            <strong>${name}</strong><br />
            <span class="muted">${email}</span>
          </p>
        </div>
        <form method="post" action="${base}/authorize">
          <input type="hidden" name="request" value="${request}" />
          <div class="actions">
            <button class="button" name="answer" value="continue">Continue as ${name.split(" ")[0]}</button>
            <button class="button button-quiet" name="answer" value="cancel">Cancel</button>
          </div>
        </form>
        <p class="muted">This is a demonstration: the person is made up, and no password is asked for.</p>`,
    });
  }

  /** @param {Visit} visit */
  async function consent(visit) {
    const fields = await readFields(visit);
    const request = requests.take(fields.get("request"));
    if (!request || request.session !== visit.cookies.get("login_session")) return refusedPage();
    const address = new URL(request.redirectUri);
    address.searchParams.set("state", request.state);
    if (fields.get("answer") === "continue") {
      address.searchParams.set("code", accounts.codes.issue(accounts.person));
    } else {
      address.searchParams.set("error", "access_denied");
    }
    return redirectReply(address.href);
  }
}

/** @returns {Reply} */
function refusedPage() {
  return organisationPage({
    ...BRAND,
    status: 400,
    title: "Demo Login cannot go on",
    main: html`<h1>This sign-in cannot go on</h1>
      <p>
        The request is incomplete, too old, or leads to an address that is not registered. Start again from the site
        that you want to sign in to.
      </p>`,
  });
}

const ABOUT = {
  ...BRAND,
  text: "Demo Login lets people sign in to other sites without a password of their own there.",
  cookie: "login_session",
  purpose: "Staying signed in here",
  lasts: "Until the browser closes",
};
