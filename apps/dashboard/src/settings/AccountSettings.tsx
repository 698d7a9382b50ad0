import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppLink } from "../routing/AppLink.js";
import { useSession } from "../session/useSession.js";

/** Who is signed in, with a button that signs out; or the way to the form. */
export function AccountSettings() {
  const { t } = useTranslation();
  const { session, signOut } = useSession();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const account = useRef<HTMLDivElement>(null);

  async function leave() {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    try {
      await signOut();
      // The button that had the focus is gone.
      account.current?.focus();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div ref={account} className="app-account" tabIndex={-1}>
      <p role="status">
        {session.status === "signed-in" && t("settings.signedInAs", { ...session.person })}
        {session.status === "signed-out" && t("settings.signedOut")}
        {session.status === "loading" && t("settings.accountLoading")}
        {session.status === "unreachable" && t("app.unreachableTitle")}
      </p>
      {failed && (
        <p className="app-problem" role="alert">
          {t("settings.signOutFailed")}
        </p>
      )}
      {session.status === "signed-in" && (
        <button type="button" className="app-button" aria-disabled={busy} onClick={leave}>
          {t(busy ? "settings.signingOut" : "settings.signOut")}
        </button>
      )}
      {session.status === "signed-out" && (
        <AppLink to="overview" className="app-button">
          {t("settings.signIn")}
        </AppLink>
      )}
    </div>
  );
}
