"use client";
import type { Notice, NoticeTexts, ServiceDeclaration } from "@callmissed/consent";
import type { ReactElement } from "react";
import type { Translate } from "../internal/copy/translator.js";

/** Who provides a service, and which personal data it handles. */
export function ServiceFacts({
  service,
  notice,
  texts,
  textsTag,
  t,
  isLinked = false,
}: ServiceFactsProps): ReactElement {
  const organization = service.provider === undefined ? undefined : notice.organizations[service.provider];
  const provider = organization?.name ?? notice.controller.name;
  const data = (service.data ?? []).map((id) => texts.data[id] ?? id);
  return (
    <dl className="cm-facts">
      <div className="cm-fact">
        <dt className="cm-fact__name">{t("center.provider")}</dt>
        <dd className="cm-fact__value">
          <bdi>{provider}</bdi>{" "}
          {organization && isLinked && (
            <a className="cm-anchor" href={organization.noticeUrl}>
              {t("center.providerNotice", { provider })}
            </a>
          )}
        </dd>
      </div>
      <div className="cm-fact">
        <dt className="cm-fact__name">{t("center.data")}</dt>
        <dd className="cm-fact__value" lang={data.length > 0 ? textsTag : undefined}>
          {data.length > 0 ? new Intl.ListFormat(textsTag, { type: "unit" }).format(data) : t("center.noData")}
        </dd>
      </div>
    </dl>
  );
}

interface ServiceFactsProps {
  readonly service: ServiceDeclaration;
  readonly notice: Notice;
  readonly texts: NoticeTexts;
  /** The language of `texts`. */
  readonly textsTag: string;
  readonly t: Translate;
  /** Whether the provider's own notice is linked. Default: false. */
  readonly isLinked?: boolean;
}
