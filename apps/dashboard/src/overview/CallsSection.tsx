import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useFormats.js";
import { SegmentedControl } from "../shell/SegmentedControl.js";
import { BarChart } from "./BarChart.js";
import { CallsTable } from "./CallsTable.js";
import { type Caller, callsByDay, callsByHour } from "./demoData.js";

/** The missed calls of the last hours or days: a sentence, a chart and the same as a table. */
export function CallsSection({ now, waiting }: CallsSectionProps) {
  const { t } = useTranslation();
  const { hour, number, weekday } = useFormats();
  const [period, setPeriod] = useState<"hours" | "week">("hours");
  const titleId = useId();

  const bars =
    period === "hours"
      ? callsByHour.map((total, index) => {
          const ago = callsByHour.length - 1 - index;
          const label = hour(before(now, 0, ago));
          return barOf(label, label, total, waiting.filter((caller) => hoursAgo(caller) === ago).length);
        })
      : callsByDay.map((total, index) => {
          const ago = callsByDay.length - 1 - index;
          return barOf(
            weekday(before(now, ago, 0), "short"),
            weekday(before(now, ago, 0), "long"),
            total,
            ago === 0 ? waiting.length : 0,
          );
        });

  const peak = bars.reduce((most, bar) => (bar.total > most.total ? bar : most));
  const summary = t(period === "hours" ? "chart.summaryHours" : "chart.summaryWeek", {
    total: number(bars.reduce((sum, bar) => sum + bar.total, 0)),
    waiting: number(waiting.length),
    peak: peak.name,
  });

  return (
    <section className="app-card" aria-labelledby={titleId}>
      <header className="app-card-header">
        <h2 id={titleId} className="app-card-title">
          {t("chart.title")}
        </h2>
        <SegmentedControl
          label={t("chart.period")}
          value={period}
          onChange={setPeriod}
          options={[
            { value: "hours", label: t("chart.hours") },
            { value: "week", label: t("chart.week") },
          ]}
        />
      </header>
      <p className="app-card-lead">{summary}</p>
      <ul className="app-legend">
        <li className="app-legend-item" data-series="returned">
          {t("chart.returned")}
        </li>
        <li className="app-legend-item" data-series="waiting">
          {t("chart.waiting")}
        </li>
      </ul>
      <BarChart bars={bars} label={summary} format={number} />
      <details className="app-details">
        <summary className="app-details-summary">{t("chart.table")}</summary>
        <CallsTable
          bars={bars}
          caption={t("chart.title")}
          heading={t(period === "hours" ? "chart.hour" : "chart.weekday")}
        />
      </details>
    </section>
  );
}

interface CallsSectionProps {
  /** When the page was opened. */
  readonly now: Date;
  readonly waiting: readonly Caller[];
}

/** The calls of one hour or one day. */
export interface CallsBar {
  /** A short name, for the axis. */
  readonly label: string;
  readonly name: string;
  readonly total: number;
  readonly returned: number;
  readonly waiting: number;
}

function barOf(label: string, name: string, total: number, waiting: number): CallsBar {
  return { label, name, total, returned: total - waiting, waiting };
}

function before(now: Date, days: number, hours: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, now.getHours() - hours);
}

function hoursAgo(caller: Caller): number {
  return Math.floor(caller.minutesAgo / 60);
}
