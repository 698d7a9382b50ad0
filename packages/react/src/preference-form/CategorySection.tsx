"use client";
import { isAskable, isInUse } from "@callmissed/consent";
import type { CategoryDeclaration } from "@callmissed/consent";
import { useId } from "react";
import type { ReactElement } from "react";
import { useForm } from "./FormContext.js";
import { ServiceDetails } from "./ServiceDetails.js";
import { SwitchRow } from "./SwitchRow.js";

/** One category: its name, its switch or why it has none, what it is for, and, unfolded, each of its services. */
export function CategorySection({ category }: { readonly category: CategoryDeclaration }): ReactElement | null {
  const { draft, copy, texts, headingLevel, openAt } = useForm();
  const { t } = copy;
  const id = useId();
  const words = texts.categories[category.id];
  if (!words) return null;
  const Heading = `h${headingLevel}` as const;

  return (
    <section className="cm-category" data-cm-category={category.id} aria-labelledby={`${id}name`}>
      <div className="cm-category__head">
        <Heading className="cm-category__name" id={`${id}name`} tabIndex={-1} lang={copy.textsTag}>
          {words.name}
        </Heading>
        {isAskable(category) ? (
          <SwitchRow
            labelledBy={`${id}name`}
            describedBy={`${id}purpose`}
            isOn={draft.isOn(category)}
            onChange={(isOn) => draft.set(category, isOn)}
            words={{ on: t("center.on"), off: t("center.off") }}
            attributes={{ "data-cm-purpose": category.id }}
          />
        ) : (
          <span className="cm-badge">{t(category.essential ? "center.alwaysOn" : "center.notInUse")}</span>
        )}
      </div>
      <p className="cm-category__purpose" id={`${id}purpose`} lang={copy.textsTag}>
        {words.purpose}
      </p>
      {!category.essential && !isAskable(category) ? (
        <p className="cm-category__hint">{t("center.notInUseHint")}</p>
      ) : (
        <p className="cm-category__enables" lang={copy.textsTag}>
          {words.enables}
        </p>
      )}
      <details className="cm-details" open={openAt === category.id}>
        <summary className="cm-details__summary">{t("center.details")}</summary>
        <ul className="cm-services">
          {category.services.map((service) => (
            <li key={service.id} className="cm-service">
              <ServiceDetails
                category={category}
                service={service}
                isChosen={isAskable(category) && isInUse(service)}
              />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
