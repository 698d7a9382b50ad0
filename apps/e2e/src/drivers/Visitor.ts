/** One person's browser profile: fresh, and watched from outside the page. */
export interface Visitor {
  readonly engine: Engine;
  /** Opens a page in a new tab. */
  open(url: string): Promise<Tab>;
  /** Puts a cookie into the profile, as a person with a text editor would. */
  seedCookie(url: string, name: string, value: string, domain?: string): Promise<void>;
  /** Every cookie of the profile, HttpOnly and those of other organisations too where the driver can tell. */
  cookies(): Promise<readonly Cookie[]>;
  close(): Promise<void>;
}

/** What differs in how a person has set up the browser, and in how patient they are. Default: a light system, and all of it. */
export interface VisitorOptions {
  /** Whether scripts of pages run. Default: true. */
  readonly hasScript?: boolean;
  /** Whether the system is dark. Default: false. */
  readonly isDark?: boolean;
  /**
   * Whether `open`, `goto` and `reload` go on once the new document is there, and do not wait until all of it is loaded:
   * for pages whose code is kept back. Default: false.
   */
  readonly isHasty?: boolean;
}

/** One tab. Selectors are CSS; each call waits for what it needs. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back in the history, and waits until the address is another. */
  back(): Promise<void>;
  /** Clicks the first visible match with the pointer. */
  click(selector: string): Promise<void>;
  /** Types into a field that is empty. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key, e.g. `Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`. */
  press(key: string): Promise<void>;
  /** Resolves once a match is visible. */
  appears(selector: string): Promise<void>;
  /** Resolves once no match is in the document. */
  isGone(selector: string): Promise<void>;
  /** How many matches are in the document now. */
  count(selector: string): Promise<number>;
  text(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** Runs a function body in the page, also where the page's own scripts do not run, with `arguments`; its result is JSON. */
  run<Result>(body: string, ...values: readonly unknown[]): Promise<Result>;
  /** Brings the tab to the front, as a person does who turns to it. */
  front(): Promise<void>;
  /** What the page's origin holds on the device, as the page itself can tell; cookies aside. */
  storage(): Promise<StorageSeen>;
  /** Errors and warnings of the console, and exceptions, since the tab was opened. */
  problems(): Promise<readonly string[]>;
  url(): Promise<string>;
  close(): Promise<void>;
}

/** A browser engine that the journeys run in. */
export type Engine = "chromium" | "firefox" | "webkit";

/** A cookie of the profile. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly httpOnly: boolean;
}

/** What a page's origin holds on the device. */
export interface StorageSeen {
  readonly local: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
  /** The names of IndexedDB databases. */
  readonly databases: readonly string[];
  /** The names in CacheStorage. */
  readonly caches: readonly string[];
  /** The paths of the scripts of service workers. */
  readonly workers: readonly string[];
}

/** The body of a function that reads `StorageSeen` in the page. Throws where an engine has no such API: it must be known. */
export const READ_STORAGE = `
  const all = (storage) => Object.fromEntries(Object.keys(storage).map((key) => [key, storage.getItem(key)]));
  const scripts = ({ active, waiting, installing }) => [active, waiting, installing].filter(Boolean).map(({ scriptURL }) => new URL(scriptURL).pathname);
  return Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([databases, names, workers]) => ({
    local: all(localStorage),
    session: all(sessionStorage),
    databases: databases.map(({ name }) => name),
    caches: names,
    workers: workers.flatMap(scripts),
  }));
`;
