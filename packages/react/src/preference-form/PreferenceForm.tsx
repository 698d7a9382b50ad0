"use client";
import { isOffered } from "@callmissed/consent";
import type { ConsentReason } from "@callmissed/consent";
import { useRef, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { CategorySection } from "./CategorySection.js";
import { Contacts } from "./Contacts.js";
import { GpcStatus } from "../signal-status/GpcStatus.js";
import { FormContext } from "./FormContext.js";
import { useDraft } from "./useDraft.js";

/**
 * What center and panel have in common: every category with its switch and all that is declared of it, and the ways to
 * decide. Nothing takes effect before a button is pressed.
 */
export function PreferenceForm({ layer, headingLevel, openAt, onDecided }: PreferenceFormProps): ReactElement | null {
  const { consent } = useScope("PreferenceForm");
  const copy = useRestCopy("PreferenceForm");
  const { t, notice, texts } = copy;
  const snapshot = useSyncExternalStore(consent.subscribe, consent.getSnapshot, consent.getServerSnapshot);
  const draft = useDraft(consent.config, snapshot);
  const toldRef = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState<"" | "center.saved" | "center.withdrawn">("");
  if (!notice || !texts) return null;

  const offered = consent.config.categories.filter((category) => isOffered(category, snapshot.signals));
  const onCount = offered.filter((category) => draft.isOn(category)).length;
  const isAnyGranted = offered.some(({ services }) => services.some(({ id }) => snapshot.services[id] === "granted"));
  const decide = (act: (reason: ConsentReason) => void, verb: Verb): void => {
    act(`${layer === "panel" ? "panel" : "center"}-${verb}`);
    draft.reset();
    setTold(verb === "withdraw" ? "center.withdrawn" : "center.saved");
    // The pressed button goes with what it withdrew: the focus is on what is told of it, and not lost.
    if (verb === "withdraw") toldRef.current?.focus({ preventScroll: true });
    onDecided?.();
  };

  return (
    <FormContext.Provider value={{ draft, snapshot, copy, notice, texts, headingLevel, openAt }}>
      <p className="cm-form__intro">{t("center.intro", { controller: notice.controller.name })}</p>
      <GpcStatus texts={texts} textsTag={copy.textsTag} say={(key, categories) => t(`center.${key}`, { categories })} />
      <div className="cm-form__categories">
        {consent.config.categories.map((category) => (
          <CategorySection key={category.id} category={category} />
        ))}
      </div>
      <Contacts />
      <div className="cm-form__footer">
        <p className="cm-form__state">
          {offered.length > 0 && t("center.count", { count: offered.length, on: onCount })}
          {draft.isChanged && <span className="cm-form__unsaved"> {t("center.unsaved")}</span>}
        </p>
        <p ref={toldRef} tabIndex={-1} className="cm-form__told" role="status">
          {told && !draft.isChanged ? t(told) : ""}
        </p>
        {/* Where nothing is offered, nothing is asked. */}
        {offered.length > 0 && (
          <div className="cm-form__actions">
            <button
              type="button"
              className="cm-button"
              data-cm-action="reject-all"
              onClick={() => decide(consent.rejectAll, "reject")}
            >
              {t("center.rejectAll")}
            </button>
            <button
              type="button"
              className="cm-button"
              data-cm-action="accept-all"
              onClick={() => decide(consent.acceptAll, "accept")}
            >
              {t("center.acceptAll")}
            </button>
            <button
              type="button"
              className="cm-button cm-button--quiet"
              data-cm-action="save"
              onClick={() => decide((reason) => consent.save(draft.choices, reason), "save")}
            >
              {t("center.save")}
            </button>
            {isAnyGranted && (
              <button
                type="button"
                className="cm-link"
                data-cm-action="withdraw-all"
                onClick={() => decide((reason) => consent.withdraw(undefined, reason), "withdraw")}
              >
                {t("center.withdrawAll")}
              </button>
            )}
          </div>
        )}
      </div>
    </FormContext.Provider>
  );
}

/** The props of `PreferenceForm`. */
export interface PreferenceFormProps {
  readonly layer: "preferences" | "panel";
  /** The level of the categories' headings. */
  readonly headingLevel: 2 | 3 | 4;
  /** The category to unfold. Default: none. */
  readonly openAt?: string | null;
  /** Called after a decision. */
  readonly onDecided?: () => void;
}

type Verb = "accept" | "reject" | "save" | "withdraw";
