/** What CallMissed sells. Prices are in rupees a month, with GST included. */
export const plans = [
  {
    id: "one-line",
    name: "One line",
    price: 999,
    for: "For a shop that misses calls while it serves customers.",
    numbers: "1",
    rings: "2,000",
    agents: "2",
    menus: "None",
    recordings: "7 days",
  },
  {
    id: "shop-floor",
    name: "Shop floor",
    price: 3499,
    for: "For a team that advertises in more than one place.",
    numbers: "10",
    rings: "20,000",
    agents: "8",
    menus: "3 levels",
    recordings: "30 days",
  },
  {
    id: "exchange",
    name: "Exchange",
    price: 11999,
    for: "For campaigns in several cities, and people who watch them.",
    numbers: "60",
    rings: "1,50,000",
    agents: "40",
    menus: "3 levels",
    recordings: "90 days",
  },
] as const satisfies readonly Plan[];

export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  /** Whom it suits, in a sentence. */
  readonly for: string;
  readonly numbers: string;
  /** Rings a month. */
  readonly rings: string;
  /** People who can take calls. */
  readonly agents: string;
  readonly menus: string;
  /** How long recordings are kept. */
  readonly recordings: string;
}
