"use client";
import { isOffered } from "@callmissed/consent";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useScope } from "../internal/useScope.js";
import { adoptBoxes } from "./adoptBoxes.js";
import { useForm } from "./FormContext.js";
import { hasOwnBoxes } from "./hasOwnBoxes.js";

/**
 * The form that is posted where there is no JavaScript, and what a visitor has to know of its boxes. Boxes and buttons belong
 * to it by its id and stand outside, so that they stay where they are when React takes it away; what was ticked until then
 * goes into the draft.
 */
export function PostForm({ action }: { readonly action: string }): ReactElement {
  const { config } = useScope("PreferencePanel").consent;
  const { draft, snapshot, copy, formId } = useForm();
  const ref = useRef<HTMLFormElement>(null);
  const offered = config.categories.filter((category) => isOffered(category, snapshot.signals));
  // Once: it is there from hydration until React has the boxes.
  useEffect(() => {
    if (ref.current) adoptBoxes(ref.current, offered, draft);
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const boxed = offered.filter(hasOwnBoxes);

  return (
    <>
      <form ref={ref} id={formId ?? undefined} className="cm-post" method="post" action={action} autoComplete="off">
        {/* Whose box is ticked and whose services have boxes too: an unticked service is a refusal then. */}
        {boxed
          .filter((category) => draft.isOn(category))
          .map(({ id }) => (
            <input key={id} type="hidden" name="listed" value={id} />
          ))}
        {/* First in the form, so that Enter in a box saves. WebKit presses only what is rendered. */}
        <button type="submit" name="action" value="save" tabIndex={-1} aria-hidden="true" />
      </form>
      {boxed.length > 0 && (
        <noscript>
          <p className="cm-form__intro">{copy.t("center.boxes")}</p>
        </noscript>
      )}
    </>
  );
}
