import type { Arrive } from "../support/arrivals.js";

/** One row of the matrix: what a visitor does, and what must hold. Throws where it does not. */
export interface Row {
  /** E.g. `S0`. */
  readonly id: string;
  readonly title: string;
  /** Default: both. */
  readonly sites?: readonly SiteName[];
  /** The same function for the row and for its twin, which lets visitors arrive behind a watch that takes the guard out. */
  run(arrive: Arrive, site: SiteName): Promise<void>;
}

/** The sites of the demo that belong to CallMissed. */
export type SiteName = "marketing" | "dashboard";
