/** The missed calls of the last twelve hours, oldest hour first. Like all data here, made up for the demonstration. */
export const callsByHour = [14, 19, 27, 33, 41, 38, 29, 24, 31, 36, 22, 16] as const;

/** The missed calls of the last seven days, oldest day first. */
export const callsByDay = [212, 287, 301, 264, 338, 349, 330] as const;

/** Seconds that half of the callers waited at most for their callback. */
export const waitSeconds = { today: 8, yesterday: 11 } as const;

/** Rupees spent. */
export const spend = { today: 412, yesterday: 398 } as const;

/** Those who called and have not been called back. */
export const callers: readonly Caller[] = [
  { id: "c1", number: "98••• ••214", place: "nashik", campaign: "Mango orders", minutesAgo: 4 },
  { id: "c2", number: "70••• ••867", place: "indore", campaign: "Free eye camp", minutesAgo: 17 },
  { id: "c3", number: "91••• ••030", place: "kochi", campaign: "Cab feedback", minutesAgo: 38 },
  { id: "c4", number: "88••• ••552", place: "nashik", campaign: "Mango orders", minutesAgo: 71 },
  { id: "c5", number: "63••• ••498", place: "indore", campaign: "Free eye camp", minutesAgo: 150 },
  { id: "c6", number: "99••• ••176", place: "kochi", campaign: "Cab feedback", minutesAgo: 265 },
];

/** The campaigns of the account, newest first. */
export const campaigns: readonly Campaign[] = [
  {
    id: "mango",
    name: "Mango orders",
    number: "1800 ••• 204",
    status: "running",
    calls: 12_480,
    leads: 1934,
    cost: 4368,
    goal: 0.83,
  },
  {
    id: "eyes",
    name: "Free eye camp",
    number: "1800 ••• 318",
    status: "running",
    calls: 3215,
    leads: 1102,
    cost: 1125,
    goal: 0.64,
  },
  {
    id: "cabs",
    name: "Cab feedback",
    number: "1800 ••• 455",
    status: "running",
    calls: 5540,
    leads: 5217,
    cost: 1939,
    goal: 0.92,
  },
  {
    id: "quiz",
    name: "Morning radio quiz",
    number: "1800 ••• 120",
    status: "paused",
    calls: 8902,
    leads: 412,
    cost: 3116,
    goal: 0.45,
  },
  {
    id: "school",
    name: "School admissions",
    number: "1800 ••• 731",
    status: "paused",
    calls: 940,
    leads: 121,
    cost: 329,
    goal: 0.12,
  },
  {
    id: "lamps",
    name: "Festival lamps",
    number: "1800 ••• 204",
    status: "ended",
    calls: 21_764,
    leads: 3048,
    cost: 7617,
    goal: 1,
  },
];

/** Somebody who gave a missed call. Numbers are shown in part only. */
export interface Caller {
  readonly id: string;
  readonly number: string;
  readonly place: "nashik" | "indore" | "kochi";
  readonly campaign: string;
  readonly minutesAgo: number;
}

/** A number that people give missed calls to, for a purpose. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly status: CampaignStatus;
  readonly calls: number;
  readonly leads: number;
  /** In rupees. */
  readonly cost: number;
  /** The part of the goal that is reached, 0 to 1. */
  readonly goal: number;
}

export type CampaignStatus = "running" | "paused" | "ended";
