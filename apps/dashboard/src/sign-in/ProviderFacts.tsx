import type { StoredItem } from "@callmissed/consent";
import { useTranslation } from "react-i18next";
import { type ProviderNotice, useProviderNotice } from "./useProviderNotice.js";

/** Which personal data the identity provider handles, what it stores, and where its own notice is. */
export function ProviderFacts({ service }: { readonly service: Parameters<typeof useProviderNotice>[0] }) {
  const notice = useProviderNotice(service);
  return notice && <Facts notice={notice} />;
}

function Facts({ notice }: { readonly notice: ProviderNotice }) {
  const { t, i18n } = useTranslation();
  const { name, url, data, stores } = notice;
  const lifeOf = ({ duration }: StoredItem) => {
    if (typeof duration === "number") return t("signIn.forDays", { count: duration });
    return t(duration === "session" ? "signIn.untilClosed" : "signIn.untilRemoved");
  };
  return (
    <>
      <dl className="app-provider-facts">
        <dt>{t("signIn.providerLearns")}</dt>
        <dd>{new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(data)}</dd>
        <dt>{t("signIn.providerStores")}</dt>
        <dd>
          {stores.map((item) => (
            <span key={`${item.kind} ${item.name}`} className="app-provider-item">
              <code>{item.name}</code>, {lifeOf(item)}
            </span>
          ))}
        </dd>
      </dl>
      <p className="app-hint">
        <a href={url}>{t("signIn.providerNotice", { name })}</a>
      </p>
    </>
  );
}
