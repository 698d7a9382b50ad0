import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** Numbers, money, times and names of days, as they are written in the app's language in India. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => createFormats(`${language}-IN`), [language]);
}

export interface Formats {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly rupees: (value: number) => string;
  readonly hour: (time: Date) => string;
  readonly weekday: (day: Date, width: "short" | "long") => string;
  readonly minutesAgo: (minutes: number) => string;
  readonly date: (date: Date) => string;
}

function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const rupees = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "INR",
    maximumFractionDigits: 0,
  });
  const hour = new Intl.DateTimeFormat(locale, { hour: "numeric" });
  const days = {
    short: new Intl.DateTimeFormat(locale, { weekday: "short" }),
    long: new Intl.DateTimeFormat(locale, { weekday: "long" }),
  };
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const date = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  return {
    number: number.format,
    percent: percent.format,
    rupees: rupees.format,
    hour: hour.format,
    weekday: (day, width) => days[width].format(day),
    minutesAgo: (minutes) =>
      minutes < 60 ? ago.format(-minutes, "minute") : ago.format(-Math.round(minutes / 60), "hour"),
    date: date.format,
  };
}
