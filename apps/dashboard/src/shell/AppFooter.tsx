import { PreferencesTrigger, useLanguage } from "@callmissed/consent-react";
import { useTranslation } from "react-i18next";
import { addresses } from "../addresses.js";

/** The end of every page, in the same order: cookie settings, cookies policy, website, contact. */
export function AppFooter() {
  const { t } = useTranslation();
  const { hrefFor } = useLanguage();
  return (
    <footer className="app-footer">
      <div className="app-footer-inner">
        <nav aria-label={t("footer.label")}>
          <ul className="app-footer-list">
            <li>
              <PreferencesTrigger className="app-footer-link">{t("footer.cookieSettings")}</PreferencesTrigger>
            </li>
            <li>
              <a className="app-footer-link" href={hrefFor(`${addresses.marketing}/cookies`)}>
                {t("footer.cookiesPolicy")}
              </a>
            </li>
            <li>
              <a className="app-footer-link" href={hrefFor(`${addresses.marketing}/`)}>
                {t("nav.website")}
              </a>
            </li>
            <li>
              <a className="app-footer-link" href="mailto:support@callmissed.com">
                {t("footer.contact")}
              </a>
            </li>
          </ul>
        </nav>
        <p className="app-footer-note">{t("footer.demo")}</p>
      </div>
    </footer>
  );
}
