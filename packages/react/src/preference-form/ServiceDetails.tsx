"use client";
import type { CategoryDeclaration, ServiceDeclaration } from "@callmissed/consent";
import { useId } from "react";
import type { ReactElement } from "react";
import { useForm } from "./FormContext.js";
import { hasOwnBoxes } from "./hasOwnBoxes.js";
import { ServiceFacts } from "./ServiceFacts.js";
import { StoredItems } from "./StoredItems.js";
import { SwitchRow } from "./SwitchRow.js";

/** One service: why it is there, who provides it, which personal data it handles, what it stores and for how long. */
export function ServiceDetails({ category, service, isChosen }: ServiceDetailsProps): ReactElement | null {
  const { draft, copy, notice, texts, formId } = useForm();
  const { t, textsTag } = copy;
  const id = useId();
  const words = texts.services[service.id];
  if (!words) return null;

  return (
    <>
      <div className="cm-service__head">
        <strong className="cm-service__name" id={`${id}name`} lang={textsTag}>
          {words.name}
        </strong>
        {isChosen && (formId === null || hasOwnBoxes(category)) && (
          <SwitchRow
            name={`s.${service.id}`}
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
      <ServiceFacts service={service} notice={notice} texts={texts} textsTag={textsTag} t={t} isLinked />
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
