import { useTranslation } from "react-i18next";
import { AppLink } from "../routing/AppLink.js";
import { PageHeading } from "../shell/PageHeading.js";

/** What is shown for an address that is none of the app's. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("notFound.title")} lead={t("notFound.lead")} />
      <p>
        <AppLink to="overview" className="app-button">
          {t("notFound.back")}
        </AppLink>
      </p>
    </>
  );
}
