import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useFormats.js";
import { BounceIcon } from "../icons/BounceIcon.js";
import { CheckIcon } from "../icons/CheckIcon.js";
import type { Caller } from "./demoData.js";
import type { WaitingCallers } from "./useWaitingCallers.js";

/** Those who called and wait for a callback, each with a button that marks the call as done. */
export function MissedCallsSection({ callers, waiting, isDone, toggle }: WaitingCallers) {
  const { t } = useTranslation();
  const { minutesAgo } = useFormats();
  const [announcement, setAnnouncement] = useState("");
  const titleId = useId();

  function change({ id, number }: Caller) {
    setAnnouncement(t(isDone(id) ? "missed.restored" : "missed.marked", { number }));
    toggle(id);
  }

  return (
    <section className="app-card" aria-labelledby={titleId}>
      <header className="app-card-header">
        <h2 id={titleId} className="app-card-title">
          {t("missed.title")}
        </h2>
      </header>
      <p className="app-card-lead">
        {waiting.length > 0 ? t("missed.waiting", { count: waiting.length }) : t("missed.none")}
      </p>
      <ul className="app-callers">
        {callers.map((caller) => {
          const done = isDone(caller.id);
          const action = t(done ? "missed.undo" : "missed.done");
          return (
            <li key={caller.id} className="app-caller" data-done={done || undefined}>
              <span className="app-caller-icon">{done ? <CheckIcon /> : <BounceIcon />}</span>
              <span className="app-caller-text">
                <span className="app-caller-number">
                  <bdi>{caller.number}</bdi>
                  {done && <span className="app-badge">{t("missed.doneBadge")}</span>}
                </span>
                <span className="app-caller-note">
                  {t("missed.rang", {
                    ago: minutesAgo(caller.minutesAgo),
                    place: t(`places.${caller.place}`),
                  })}
                  {" · "}
                  <span lang="en">{caller.campaign}</span>
                </span>
              </span>
              <button
                type="button"
                className="app-button"
                data-size="small"
                aria-label={`${action}: ${caller.number}`}
                onClick={() => change(caller)}
              >
                {action}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="app-visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
}
