import { useTranslation } from "react-i18next";
import type { Credentials } from "../session/sessionApi.js";

/** The demonstration account, plainly marked as such, with a button that fills in the form. */
export function DemoCredentials({ onFill }: { readonly onFill: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="app-demo">
      <p className="app-demo-title">{t("signIn.demoTitle")}</p>
      <dl className="app-demo-list">
        <dt>{t("signIn.email")}</dt>
        <dd>
          <code dir="ltr">{demoCredentials.email}</code>
        </dd>
        <dt>{t("signIn.password")}</dt>
        <dd>
          <code dir="ltr">{demoCredentials.password}</code>
        </dd>
      </dl>
      <p className="app-hint">{t("signIn.demo")}</p>
      <button type="button" className="app-button" data-size="small" onClick={onFill}>
        {t("signIn.fill")}
      </button>
    </div>
  );
}

/** The one account of the demo server. */
export const demoCredentials: Credentials = {
  email: "asha@example.com",
  password: "missed-calls",
};
