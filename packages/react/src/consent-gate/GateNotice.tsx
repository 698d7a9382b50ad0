"use client";
import type { Notice, NoticeTexts, ServiceDeclaration, StoredItem } from "@callmissed/consent";
import type { ReactElement } from "react";
import { formatDuration } from "../internal/copy/formatDuration.js";
import type { Translate } from "../internal/copy/translator.js";
import type { useRestCopy } from "../internal/useRestCopy.js";

/** The notice at the point of use: who provides a service, what it stores, which personal data it handles. */
export function GateNotice({ service, notice, texts, copy }: GateNoticeProps): ReactElement {
  const { t, lang, textsTag } = copy;
  const organization = service.provider === undefined ? undefined : notice.organizations[service.provider];
  const provider = organization?.name ?? notice.controller.name;
  const data = (service.data ?? []).map((id) => texts.data[id] ?? id);
  const textsLang = textsTag === lang ? undefined : textsTag;
  const items = service.stores === "nothing" ? [] : service.stores;
  const list = <GateItems items={items} t={t} />;
  return (
    <>
      <p className="cm-gate__from" lang={textsLang}>
        {t("gate.title", { service: texts.services[service.id]?.name ?? service.id, provider })}
      </p>
      {organization && (
        <p className="cm-gate__text">
          {t("gate.body", { provider })}{" "}
          <a className="cm-anchor" href={organization.noticeUrl}>
            {t("gate.notice", { provider })}
          </a>
        </p>
      )}
      <div className="cm-gate__facts">
        {data.length > 0 && (
          <p className="cm-gate__text">
            <strong className="cm-gate__label">{t("center.data")}</strong>{" "}
            <span lang={textsLang}>{new Intl.ListFormat(textsTag, { type: "unit" }).format(data)}</span>
          </p>
        )}
        {items.length === 0 && <p className="cm-gate__text">{t("center.storesNothing")}</p>}
        {items.length > SHORT && (
          <details suppressHydrationWarning>
            <summary className="cm-details__summary cm-gate__summary">
              {t("gate.stores", { count: items.length })}
            </summary>
            {list}
          </details>
        )}
        {items.length > 0 && items.length <= SHORT && (
          <div className="cm-gate__text">
            <strong className="cm-gate__label">{t("gate.stores", { count: items.length })}</strong>
            {list}
          </div>
        )}
      </div>
    </>
  );
}

interface GateNoticeProps {
  readonly service: ServiceDeclaration;
  readonly notice: Notice;
  readonly texts: NoticeTexts;
  readonly copy: ReturnType<typeof useRestCopy>;
}

/** Longer lists are folded. */
const SHORT = 2;

function GateItems({ items, t }: { readonly items: readonly StoredItem[]; readonly t: Translate }): ReactElement {
  return (
    <ul className="cm-gate__items">
      {items.map((item, index) => (
        <li key={`${item.kind} ${item.name} ${index}`}>
          <code className="cm-code" dir="ltr">
            {item.name}
          </code>{" "}
          · {t(`storage.${item.kind}`)} · {formatDuration(item, t)}
          {item.party === "third" && <> · {t("storage.thirdParty")}</>}
        </li>
      ))}
    </ul>
  );
}
