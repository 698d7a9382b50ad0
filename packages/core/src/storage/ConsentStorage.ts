/** Where a decision is kept. A read never writes; neither ever throws. */
export interface ConsentStorage {
  /** Every value that is kept under the name: a cookie can be there twice, for the host and for its domain. */
  read(): readonly string[];
  /** Keeps the value for that many days, or for the session where `days` is undefined. Answers whether it was kept. */
  write(value: string, days: number | undefined): boolean;
  /** Nothing is kept on the device: then nothing else is either, and nothing of the site that it stands beside is swept. */
  readonly isMemory?: boolean;
}
