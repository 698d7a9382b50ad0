"use client";
import type { CategoryDeclaration, ServiceDeclaration } from "@callmissed/consent";
import { useId } from "react";
import type { ReactElement } from "react";
import { useForm } from "./FormContext.js";
import { StoredItems } from "./StoredItems.js";
import { SwitchRow } from "./SwitchRow.js";

/** One service: why it is there, who provides it, which personal data it handles, what it stores and for how long. */
export function ServiceDetails({ category, service, isChosen }: ServiceDetailsProps): ReactElement | null {
  const { draft, copy, notice, texts } = useForm();
  const { t, textsTag } = copy;
  const id = useId();
  const words = texts.services[service.id];
  if (!words) return null;
  const organization = service.provider === undefined ? undefined : notice.organizations[service.provider];
  const data = (service.data ?? []).map((one) => texts.data[one] ?? one);

  return (
    <>
      <div className="cm-service__head">
        <strong className="cm-service__name" id={`${id}name`} lang={textsTag}>
          {words.name}
        </strong>
        {isChosen && (
          <SwitchRow
            labelledBy={`${id}name`}
            describedBy={`${id}purpose`}
            isOn={draft.isOn(category, service.id)}
            onChange={(isOn) => draft.set(category, isOn, service.id)}
            words={{ on: t("center.on"), off: t("center.off") }}
            attributes={{ "data-cm-service": service.id }}
          />
        )}
      </div>
      <p className="cm-service__purpose" id={`${id}purpose`} lang={textsTag}>
        {words.purpose}
      </p>
      <dl className="cm-facts">
        <div className="cm-fact">
          <dt className="cm-fact__name">{t("center.provider")}</dt>
          <dd className="cm-fact__value">
            {organization ? (
              <>
                <bdi>{organization.name}</bdi>{" "}
                <a className="cm-anchor" href={organization.noticeUrl}>
                  {t("center.providerNotice", { provider: organization.name })}
                </a>
              </>
            ) : (
              <bdi>{notice.controller.name}</bdi>
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
      <StoredItems service={service} t={t} />
    </>
  );
}

interface ServiceDetailsProps {
  readonly category: CategoryDeclaration;
  readonly service: ServiceDeclaration;
  /** Whether the visitor decides about it. */
  readonly isChosen: boolean;
}
