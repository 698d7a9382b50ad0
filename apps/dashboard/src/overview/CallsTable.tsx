import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useFormats.js";
import type { CallsBar } from "./CallsSection.js";

/** What the chart shows, as a `<table>`. */
export function CallsTable({ bars, caption, heading }: CallsTableProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <table className="app-plain-table">
      <caption className="app-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{t("chart.returned")}</th>
          <th scope="col">{t("chart.waiting")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td>{number(bar.returned)}</td>
            <td>{number(bar.waiting)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CallsTableProps {
  readonly bars: readonly CallsBar[];
  readonly caption: string;
  /** What a row stands for. */
  readonly heading: string;
}
