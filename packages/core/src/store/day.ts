const DAY = 86_400_000;
/** Two years before the last moment that a date can hold: days are counted from it in both directions. */
const LAST_MOMENT = 8.64e15 - 366 * DAY * 2;

/** The day of a moment, `yyyymmdd` in UTC. A decision is dated to the day, so that a refuser is not told apart by the second. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10).replaceAll("-", "");
}

/** `yyyymmdd` as `yyyy-mm-dd`. */
export function isoDay(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}

/**
 * Whether a decision of that day still holds. One from the future does not, a day of grace for clocks and time zones
 * aside: an edited date must not make consent last for ever.
 */
export function isCurrent(day: string | undefined, now: number, maxAgeDays: number): boolean {
  // Without a clock nothing is known to hold.
  if (!(Math.abs(now) < LAST_MOMENT)) return day === undefined;
  return day === undefined || (day <= dayOf(now + DAY) && day > dayOf(now - maxAgeDays * DAY));
}

/** Whether a decision is of this day or the one before. */
export function isRecent(day: string | undefined, now: number): boolean {
  return day !== undefined && isCurrent(day, now, 2);
}

/** For how many more days a decision of that day holds; undefined for one without a day, which lasts for the session. */
export function remainingDays(day: string | undefined, now: number, maxAgeDays: number): number | undefined {
  if (day === undefined) return undefined;
  // A month or a day that there is not is counted on, so that the result is a number.
  const then = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)));
  const age = Math.floor((now - then) / DAY);
  return Math.max(0, maxAgeDays - Math.max(0, age));
}
