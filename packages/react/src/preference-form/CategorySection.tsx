"use client";
import { isAskable, isDeniedByGpc, isInUse, isOffered } from "@callmissed/consent";
import type { CategoryDeclaration } from "@callmissed/consent";
import { useId } from "react";
import type { ReactElement } from "react";
import { reasonNotOffered } from "../internal/copy/reasonNotOffered.js";
import { useForm } from "./FormContext.js";
import { ServiceDetails } from "./ServiceDetails.js";
import { SwitchRow } from "./SwitchRow.js";

/** One category: its name, its switch or why it has none, what it is for, what a signal of the browser does to it, and, unfolded, each of its services. */
export function CategorySection({ category }: { readonly category: CategoryDeclaration }): ReactElement | null {
  const { draft, snapshot, copy, texts, headingLevel, openAt } = useForm();
  const { t } = copy;
  const id = useId();
  const words = texts.categories[category.id];
  if (!words) return null;
  const offered = isOffered(category, snapshot.signals);
  const hint = category.essential
    ? null
    : !isAskable(category)
      ? "center.notInUseHint"
      : offered
        ? null
        : reasonNotOffered(category);
  const Heading = `h${headingLevel}` as const;

  return (
    <section className="cm-category" data-cm-category={category.id} aria-labelledby={`${id}name`}>
      <div className="cm-category__head">
        <Heading className="cm-category__name" id={`${id}name`} tabIndex={-1} lang={copy.textsTag}>
          {words.name}
        </Heading>
        {offered ? (
          <SwitchRow
            name={category.id}
            labelledBy={`${id}name`}
            describedBy={`${id}purpose`}
            isOn={draft.isOn(category)}
            onChange={(isOn) => draft.set(category, isOn)}
            words={{ on: t("center.on"), off: t("center.off") }}
            attributes={{ "data-cm-purpose": category.id }}
          />
        ) : (
          <span className="cm-badge">{t(badge(category))}</span>
        )}
      </div>
      <p className="cm-category__purpose" id={`${id}purpose`} lang={copy.textsTag}>
        {words.purpose}
      </p>
      {hint ? (
        <p className="cm-category__hint">{t(hint)}</p>
      ) : (
        <p className="cm-category__enables" lang={copy.textsTag}>
          {words.enables}
        </p>
      )}
      {offered && snapshot.signals.gpc && isDeniedByGpc(category) && (
        <p className="cm-category__hint">
          {t(snapshot.categories[category.id] === "granted" ? "center.gpcOverridden" : "center.gpcHint")}
        </p>
      )}
      {/* A visitor may have unfolded it before React came. */}
      <details className="cm-details" open={openAt === category.id} suppressHydrationWarning>
        <summary className="cm-details__summary">{t("center.details")}</summary>
        <ul className="cm-services">
          {category.services.map((service) => (
            <li key={service.id} className="cm-service">
              <ServiceDetails category={category} service={service} isChosen={offered && isInUse(service)} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function badge(category: CategoryDeclaration): "center.alwaysOn" | "center.notInUse" | "center.off" {
  if (category.essential) return "center.alwaysOn";
  return isAskable(category) ? "center.off" : "center.notInUse";
}
