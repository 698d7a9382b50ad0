"use client";
import { isAskable } from "@callmissed/consent";
import type { CategoryDeclaration, Notice, NoticeTexts, ServiceDeclaration } from "@callmissed/consent";
import type { ReactElement } from "react";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { ServiceFacts } from "../preference-form/ServiceFacts.js";
import { StoredItems } from "../preference-form/StoredItems.js";

/** The cookies policy, once its code is there. */
export function PolicyView({ className }: PolicyViewProps): ReactElement | null {
  const { consent } = useScope("CookiePolicy");
  const { t, lang, direction, notice, texts, textsTag } = useRestCopy("CookiePolicy");
  if (!notice || !texts) return null;
  const { categories } = consent.config;
  const organizations = Object.entries(notice.organizations).map(([id, organization]) => ({
    ...organization,
    services: categories.flatMap((category) =>
      category.services.filter((service) => service.provider === id).map((service) => ({ category, service })),
    ),
  }));
  // Without JavaScript the button leads to the page of the preferences, where there is one.
  const path = consent.config.form?.preferencesPath;
  const Way = path ? "form" : "p";
  // A language may put the address anywhere in the sentence; it is a link there.
  const [beforeEmail, afterEmail] = t("policy.contact", { email: "\n" }).split("\n");

  return (
    <article className={className ? `cm-policy ${className}` : "cm-policy"} lang={lang} dir={direction}>
      <p className="cm-policy__lead">{t("policy.who", { controller: notice.controller.name })}</p>
      <p className="cm-policy__version">{t("policy.updated", { date: formatDay(notice.version, lang) })}</p>

      <h2 className="cm-policy__title">{t("policy.whatTitle")}</h2>
      <p className="cm-policy__text">{t("policy.what")}</p>

      <h2 className="cm-policy__title">{t("policy.categoriesTitle")}</h2>
      {categories.map((category) => {
        const words = texts.categories[category.id];
        return (
          <section key={category.id} className="cm-policy__category" data-cm-category={category.id}>
            <h3 className="cm-policy__name" lang={textsTag}>
              {words?.name}
            </h3>
            <p className="cm-policy__text" lang={textsTag}>
              {words?.purpose}
            </p>
            <p className="cm-policy__text">{t(basis(category))}</p>
            <ul className="cm-services">
              {category.services.map((service) => (
                <li key={service.id} className="cm-service">
                  <PolicyService service={service} notice={notice} texts={texts} textsTag={textsTag} t={t} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}

      {organizations.length > 0 && (
        <>
          <h2 className="cm-policy__title">{t("policy.organizationsTitle")}</h2>
          <p className="cm-policy__text">{t("policy.organizations")}</p>
          <ul className="cm-policy__list">
            {organizations.map(({ name, noticeUrl, services }) => (
              <li key={name} className="cm-policy__item">
                <strong className="cm-service__name">{name}</strong>{" "}
                <a className="cm-anchor" href={noticeUrl}>
                  {t("policy.organizationNotice", { organization: name })}
                </a>
                {services.map(({ category, service }) => (
                  <p key={service.id} className="cm-policy__text">
                    <span lang={textsTag}>{texts.services[service.id]?.purpose}</span> {t(when(category, service))}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}

      <h2 className="cm-policy__title">{t("policy.manageTitle")}</h2>
      <dl className="cm-policy__list" lang={textsTag}>
        {texts.manage.map(({ title, text }) => (
          <div key={title} className="cm-policy__item">
            <dt className="cm-fact__name">{title}</dt>
            <dd className="cm-policy__text">{text}</dd>
          </div>
        ))}
      </dl>
      <Way className="cm-policy__text" {...(path ? { action: path } : { "data-cm-scripted": "" })}>
        <button
          type={path ? "submit" : "button"}
          className="cm-button"
          aria-haspopup="dialog"
          data-cm-action="open-preferences"
          onClick={(event) => {
            event.preventDefault();
            consent.preferences.open();
          }}
        >
          {t("policy.openPreferences")}
        </button>
      </Way>

      <h2 className="cm-policy__title">{t("policy.contactTitle")}</h2>
      <p className="cm-policy__text">
        {beforeEmail}
        <a className="cm-anchor" href={`mailto:${notice.contact.email}`}>
          {notice.contact.email}
        </a>
        {afterEmail}
      </p>
    </article>
  );
}

/** The props of the policy. */
export interface PolicyViewProps {
  readonly className?: string;
}

interface PolicyServiceProps {
  readonly service: ServiceDeclaration;
  readonly notice: Notice;
  readonly texts: NoticeTexts;
  readonly textsTag: string;
  readonly t: ReturnType<typeof useRestCopy>["t"];
}

function PolicyService({ service, notice, texts, textsTag, t }: PolicyServiceProps): ReactElement {
  const words = texts.services[service.id];
  return (
    <>
      <h4 className="cm-service__name" lang={textsTag}>
        {words?.name}
      </h4>
      <p className="cm-service__purpose" lang={textsTag}>
        {words?.purpose}
      </p>
      <ServiceFacts service={service} notice={notice} texts={texts} textsTag={textsTag} t={t} />
      <StoredItems service={service} t={t} />
    </>
  );
}

function basis(category: CategoryDeclaration): "policy.essential" | "policy.optional" | "policy.notInUse" {
  if (category.essential) return "policy.essential";
  return isAskable(category) ? "policy.optional" : "policy.notInUse";
}

function when(
  category: CategoryDeclaration,
  service: ServiceDeclaration,
): "policy.onInteraction" | "policy.onConsent" | "policy.onEveryVisit" {
  if (!category.essential) return "policy.onConsent";
  return service.loads === "interaction" ? "policy.onInteraction" : "policy.onEveryVisit";
}

/** The day in the language's own words, with Western digits, so that it matches the record (IN-L3). */
function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
