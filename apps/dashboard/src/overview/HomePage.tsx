import { useTranslation } from "react-i18next";
import { useSession } from "../session/useSession.js";
import { PageHeading } from "../shell/PageHeading.js";
import { SignInPage } from "../sign-in/SignInPage.js";
import { OverviewPage } from "./OverviewPage.js";

/** The root of the app: the overview of who is signed in, and the way in for everybody else. */
export function HomePage() {
  const { t } = useTranslation();
  const { session, retry } = useSession();
  switch (session.status) {
    case "signed-in":
      return <OverviewPage person={session.person} />;
    case "signed-out":
      return <SignInPage />;
    case "loading":
      return (
        <p className="app-waiting" role="status">
          {t("app.loading")}
        </p>
      );
    case "unreachable":
      return (
        <>
          <PageHeading title={t("app.unreachableTitle")} lead={t("app.unreachable")} />
          <button type="button" className="app-button" onClick={retry}>
            {t("app.retry")}
          </button>
        </>
      );
  }
}
