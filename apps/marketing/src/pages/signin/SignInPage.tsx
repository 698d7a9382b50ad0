import { usePage } from "../../site/PageContext.js";
import { SiteLink } from "../../site/SiteLink.js";
import { ProviderSignIn } from "./ProviderSignIn.js";

/** Signing in with a password, or with the identity provider. Works without JavaScript. */
export function SignInPage() {
  const { csrf, query } = usePage();
  const failed = query.has("error");
  return (
    <div className="wrap signin">
      <div className="signin-words">
        <h1 className="page-title">Sign in</h1>
        <p className="page-lead">Your calls are waiting in the dashboard.</p>
        <div className="aside-note">
          <h2 className="aside-title">Demonstration data</h2>
          <p>Anyone may sign in with this account:</p>
          <dl className="pairs">
            <div>
              <dt>Email</dt>
              <dd>
                <code>asha@example.com</code>
              </dd>
            </div>
            <div>
              <dt>Password</dt>
              <dd>
                <code>missed-calls</code>
              </dd>
            </div>
          </dl>
        </div>
      </div>
      <div className="form-card">
        {failed ? (
          <p className="message message-bad" id="signin-error" role="alert">
            That email and password do not go together. Check both and try again.
          </p>
        ) : null}
        <form className="form" method="post" action="/signin">
          <input type="hidden" name="csrf" value={csrf} />
          <div className="field">
            <label className="field-label" htmlFor="email">
              Email
            </label>
            <input
              className="input"
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              required
              aria-describedby={failed ? "signin-error" : undefined}
            />
          </div>
          <div className="field">
            <label className="field-label" htmlFor="password">
              Password
            </label>
            <input
              className="input"
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              aria-describedby={failed ? "signin-error" : undefined}
            />
          </div>
          <button type="submit" className="button">
            Sign in
          </button>
          <p className="small">
            Signing in sets a session cookie, which signing out removes. See the{" "}
            <SiteLink to="/cookies" className="link">
              cookies policy
            </SiteLink>
            .
          </p>
        </form>
        <ProviderSignIn />
      </div>
    </div>
  );
}
