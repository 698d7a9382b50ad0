import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useFormats.js";
import { callsByDay, spend, waitSeconds } from "./demoData.js";

/** The figures of the day in a row. Renders a `<dl>`. */
export function KeyFigures({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation();
  const { number, percent, rupees } = useFormats();
  const today = callsByDay[6];
  const yesterday = callsByDay[5];

  const change = (now: number, before: number) =>
    t(now < before ? "overview.changeDown" : "overview.changeUp", {
      change: percent(Math.abs(now - before) / before),
    });

  const figures = [
    { name: t("stats.missed"), value: number(today), note: change(today, yesterday) },
    {
      name: t("stats.answered"),
      value: percent((today - waiting) / today),
      note: t("missed.waiting", { count: waiting }),
    },
    {
      name: t("stats.speed"),
      value: t("stats.speedValue", { seconds: number(waitSeconds.today) }),
      note: change(waitSeconds.today, waitSeconds.yesterday),
    },
    {
      name: t("stats.spend"),
      value: rupees(spend.today),
      note: change(spend.today, spend.yesterday),
    },
  ];

  return (
    <section aria-label={t("stats.label")}>
      <dl className="app-figures">
        {figures.map((figure) => (
          <div key={figure.name} className="app-figure">
            <dt className="app-figure-name">{figure.name}</dt>
            <dd className="app-figure-value">{figure.value}</dd>
            <dd className="app-figure-note">{figure.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
