"use client";
import { isOffered } from "@callmissed/consent";
import type { ConsentReason } from "@callmissed/consent";
import { useRef, useState, useSyncExternalStore } from "react";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { CategorySection } from "./CategorySection.js";
import { Contacts } from "./Contacts.js";
import { GpcStatus } from "../signal-status/GpcStatus.js";
import { FormContext } from "./FormContext.js";
import { useDraft } from "./useDraft.js";

/**
 * What center and panel have in common: every category with its switch and all that is declared of it, and the ways to
 * decide. Nothing takes effect before a button is pressed. On a server it is a form with checkboxes, which a visitor without
 * JavaScript sends; from hydration on its switches and buttons are React's, and nothing is sent.
 */
export function PreferenceForm(props: PreferenceFormProps): ReactElement | null {
  const { layer, headingLevel, openAt, formId = null, onDecided, children } = props;
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
  const way = (action: Action, verb: Verb, act: (reason: ConsentReason) => void): Way => ({
    ...(formId === null ? { type: "button" } : { type: "submit", form: formId, name: "action", value: action }),
    "data-cm-action": action,
    onClick(event) {
      event.preventDefault();
      act(`${layer === "panel" ? "panel" : "center"}-${verb}`);
      draft.reset();
      setTold(verb === "withdraw" ? "center.withdrawn" : "center.saved");
      // The pressed button goes with what it withdrew: the focus is on what is told of it, and not lost.
      if (verb === "withdraw") toldRef.current?.focus({ preventScroll: true });
      onDecided?.();
    },
  });

  return (
    <FormContext.Provider value={{ draft, snapshot, copy, notice, texts, headingLevel, openAt, formId }}>
      <p className="cm-form__intro">{t("center.intro", { controller: notice.controller.name })}</p>
      {children}
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
            <button className="cm-button" {...way("reject-all", "reject", consent.rejectAll)}>
              {t("center.rejectAll")}
            </button>
            <button className="cm-button" {...way("accept-all", "accept", consent.acceptAll)}>
              {t("center.acceptAll")}
            </button>
            <button
              className="cm-button cm-button--quiet"
              {...way("save", "save", (reason) => consent.save(draft.choices, reason))}
            >
              {t("center.save")}
            </button>
            {isAnyGranted && (
              <button
                className="cm-link"
                {...way("withdraw-all", "withdraw", (reason) => consent.withdraw(undefined, reason))}
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
  /** The id of the form that boxes and buttons are posted with; null where React answers. Default: null. */
  readonly formId?: string | null;
  /** The form of that id. */
  readonly children?: ReactNode;
  /** Called after a decision. */
  readonly onDecided?: () => void;
}

type Verb = "accept" | "reject" | "save" | "withdraw";
type Action = "accept-all" | "reject-all" | "save" | "withdraw-all";

/** What makes a button one of the ways to decide, with React and without it. */
interface Way {
  readonly type: "button" | "submit";
  readonly form?: string;
  readonly name?: string;
  readonly value?: string;
  readonly "data-cm-action": Action;
  readonly onClick: (event: MouseEvent) => void;
}
