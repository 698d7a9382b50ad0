import { usePage } from "../../site/PageContext.js";

/** The way in through the identity provider: a plain link, so that nothing is asked of it before. */
export function ProviderSignIn() {
  const { origins } = usePage();
  return (
    <div className="provider">
      <p className="provider-or">or</p>
      <a className="button button-quiet" href={`${origins.dashboard}/api/sign-in/provider`} rel="nofollow">
        Continue with Demo Login
      </a>
      <p className="small">
        Demo Login is another organisation. It learns that you sign in here, and sets cookies of its own, only once you
        follow this link.
      </p>
    </div>
  );
}
