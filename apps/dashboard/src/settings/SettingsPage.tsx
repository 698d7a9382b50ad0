import { LanguagePicker, PreferencePanel, StoredData, ThemeToggle, useLanguage } from "@callmissed/consent-react";
import { useTranslation } from "react-i18next";
import { addresses } from "../addresses.js";
import { PageHeading } from "../shell/PageHeading.js";
import { AccountSettings } from "./AccountSettings.js";
import { SettingsSection } from "./SettingsSection.js";

/** Everything that can be chosen, signed in or not: appearance, language, cookies and consent, what is stored, the account. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { hrefFor } = useLanguage();
  return (
    <>
      <PageHeading title={t("settings.title")} lead={t("settings.lead")} />
      <div className="app-settings">
        <SettingsSection title={t("settings.appearance")} hint={t("settings.appearanceHint")}>
          <ThemeToggle
            labels={{
              label: t("theme.label"),
              light: t("theme.light"),
              dark: t("theme.dark"),
              system: t("theme.system"),
            }}
          />
        </SettingsSection>
        <SettingsSection title={t("settings.language")} hint={t("settings.languageHint")}>
          <LanguagePicker label={t("settings.language")} />
        </SettingsSection>
        <SettingsSection
          title={t("settings.consent")}
          hint={t("settings.consentHint")}
          more={<a href={hrefFor(`${addresses.marketing}/cookies`)}>{t("settings.consentPolicy")}</a>}
        >
          <PreferencePanel />
        </SettingsSection>
        <SettingsSection title={t("settings.stored")} hint={t("settings.storedHint")}>
          <StoredData />
        </SettingsSection>
        <SettingsSection title={t("settings.account")} hint={t("settings.accountHint")}>
          <AccountSettings />
        </SettingsSection>
      </div>
    </>
  );
}
