import { useLanguage } from "@callmissed/consent-react";
import { useTranslation } from "react-i18next";
import { addresses } from "../addresses.js";
import { providerSignInHref } from "../session/sessionApi.js";
import { PageHeading } from "../shell/PageHeading.js";
import { ProviderFacts } from "./ProviderFacts.js";
import { SignInForm } from "./SignInForm.js";

/** The page of somebody who is not signed in: a form, and the way in through another organisation. */
export function SignInPage() {
  const { t } = useTranslation();
  const { hrefFor } = useLanguage();
  return (
    <div className="app-sign-in">
      <PageHeading title={t("signIn.title")} lead={t("signIn.lead")} />
      <SignInForm />
      <p className="app-divider">{t("signIn.or")}</p>
      <a
        className="app-button"
        data-width="full"
        href={providerSignInHref}
        rel="nofollow"
        aria-describedby="provider-notice"
      >
        {t("signIn.provider")}
      </a>
      <div className="app-provider" id="provider-notice">
        <p className="app-hint">
          {t("signIn.providerNote")} <a href={hrefFor(`${addresses.marketing}/cookies`)}>{t("footer.cookiesPolicy")}</a>
        </p>
        <ProviderFacts service="signin" />
      </div>
    </div>
  );
}
