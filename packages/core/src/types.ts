/** `granted`, `denied`, or `unasked`: never a bare boolean, so that "refused" and "never asked" stay apart. */
export type ConsentState = "granted" | "denied" | "unasked";

/** Where something is stored on the visitor's device. */
export type StorageKind =
  | "cookie"
  | "localStorage"
  | "sessionStorage"
  | "indexedDB"
  /** A cache of CacheStorage, by its name. */
  | "cacheStorage"
  /** A service worker, by the path of its script or of its scope. */
  | "serviceWorker";

/** One thing that a service stores on the visitor's device. */
export interface StoredItem {
  readonly kind: StorageKind;
  /** Its exact name, or a pattern in which `*` stands for any run of characters: `ph_*`. */
  readonly name: string;
  /** How long it is kept: whole days, `session` (until the browser is closed) or `persistent` (until it is removed). */
  readonly duration: number | "session" | "persistent";
  /** Whose origin it lies on. `third` cannot be seen or removed from the page. Default: `first`. */
  readonly party?: "first" | "third";
  /**
   * The path of a cookie that is not set for the whole site, so that one with an exact name is removed from other pages too.
   * Default: `/`.
   */
  readonly path?: string;
}

/** Something that runs on the site: what it stores, which personal data it handles, which hosts it talks to. */
export interface ServiceDeclaration {
  /** `[a-z][a-z0-9_]{0,31}`, unique among all categories and services. */
  readonly id: string;
  /** What it stores. A service that stores nothing says so in that word, since an empty list is most often a forgotten one. */
  readonly stores: readonly [StoredItem, ...StoredItem[]] | "nothing";
  /** The personal data that it handles, each an id that the notice puts into words (IN-N2). Default: none. */
  readonly data?: readonly string[];
  /** The id of the organisation that provides it, which the notice names. Default: the controller itself. */
  readonly provider?: string;
  /** The hosts that it sends requests to. */
  readonly hosts?: readonly string[];
  /** `false` for what is only foreseen: it is shown, and neither asked for nor granted. Default: `true`. */
  readonly inUse?: boolean;
  /** When an essential service of another organisation is fetched: on every visit, or only when the visitor uses it (IN-C13). Default: `visit`. */
  readonly loads?: "visit" | "interaction";
  /**
   * What a withdrawal does to its code that runs already: it is told (`call`), or the page is loaded anew (`reload`), since
   * code that knows nothing of consent cannot be stopped. Default: `call`.
   */
  readonly onWithdraw?: "call" | "reload";
  /** What it stores keeps a visitor signed in: `signOut` and `signOutCookies` remove it. Default: `false`. */
  readonly authentication?: boolean;
}

/** A purpose that the visitor decides about as a whole, and the services that serve it. */
export interface CategoryDeclaration {
  /** `[a-z][a-z0-9_]{0,31}`, unique among all categories and services. */
  readonly id: string;
  /** Always on, never asked for, never written to the cookie. Default: `false`. */
  readonly essential?: boolean;
  /**
   * Whether it tracks, profiles or targets: never done to a child, whatever a parent says (IN-C11). `false` is for what does
   * none of these. Default: `true` for every category that is not essential.
   */
  readonly tracking?: boolean;
  /**
   * Whether a Global Privacy Control signal denies it: selling, sharing, targeted advertising (US-1, US-3). Default: `true`
   * for a category called `marketing`, `false` for others.
   */
  readonly gpc?: boolean;
  readonly services: readonly [ServiceDeclaration, ...ServiceDeclaration[]];
}

/** What the site knows of the visitor's age, from its own account or a parent's word: the library never asks (IN-C11). */
export type AgeSignal = "adult" | "child" | "unknown";

/** What is known of the visitor beside the visitor's decisions. */
export interface Signals {
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  readonly age: AgeSignal;
  /** A reference to a parent's verifiable consent, such as a virtual token (Rule 10); null where there is none. */
  readonly verifiedParent: string | null;
}

/** How the consent cookie is written. */
export interface CookieOptions {
  /** Default: `cm_consent`. With `prefix` it becomes `__Host-cm_consent` or `__Secure-cm_consent`. */
  readonly name?: string;
  /**
   * The domain whose subdomains share the decision, e.g. `callmissed.com`. Where the page's host does not lie under it
   * (an IP, bare `localhost`) the cookie is host-only. `probe` leaves it to the browser: the widest domain above the page's
   * host that it keeps the decision for, which is never a public suffix such as `co.in`. Name the domain where a server sets
   * the cookie too, since it cannot probe and sets a host-only one. Default: host-only.
   */
  readonly domain?: string;
  /** A cookie-name prefix that the browser enforces over https. `host` excludes `domain`. Default: none. */
  readonly prefix?: "host" | "secure";
  /** Days that a decision holds, at most 395 (EU-11). Default: 182. */
  readonly maxAgeDays?: number;
}

/** Where a visitor decides without JavaScript: on a server that answers with `createConsentHandler`. */
export interface FormOptions {
  /** The path on the site's own host that banner and preferences are posted to. Default: `/cm-consent`. */
  readonly path?: string;
  /**
   * The path of the page that shows a `PreferencePanel`, to which "manage preferences" leads without JavaScript. Default:
   * none, and the banner has no such button there.
   */
  readonly preferencesPath?: string;
  /**
   * Whether a decision that a script has written is set once more by an answer of the server: Safari removes what scripts
   * wrote after seven days of use. Default: `false`.
   */
  readonly renews?: boolean;
}

/** What a decision says of one category, and to what it was said. */
export interface CategoryDecision {
  readonly granted: boolean;
  /** What was asked at the time. Absent: it counts as current. */
  readonly fingerprint?: string;
}

/** What the visitor decided, as the cookie holds it. */
export interface Decision {
  /** `yyyymmdd` in UTC. Absent: the decision lasts as long as the cookie does. */
  readonly day?: string;
  readonly categories: Readonly<Record<string, CategoryDecision>>;
  /** Only services that differ from their category. */
  readonly services: Readonly<Record<string, boolean>>;
}

/** What led to a change. */
export type ConsentReason =
  | "banner-accept"
  | "banner-reject"
  | "center-accept"
  | "center-reject"
  | "center-save"
  | "center-withdraw"
  | "panel-accept"
  | "panel-reject"
  | "panel-save"
  | "panel-withdraw"
  | "gate-always"
  | "other-tab"
  | "consent-manager"
  | "signal-age"
  | "api";

/** The state of consent at one moment. Immutable; a new object for every change. */
export interface ConsentSnapshot<Category extends string = string, Service extends string = string> {
  /** `pending` while a category that can be asked for is `unasked`. */
  readonly status: "pending" | "decided";
  readonly categories: Readonly<Record<Category, ConsentState>>;
  readonly services: Readonly<Record<Service, ConsentState>>;
  /** The day of the decision, `yyyy-mm-dd` in UTC, or null where there is none. */
  readonly decidedAt: string | null;
  /** What led to this state, or null for what was found at the start. */
  readonly reason: ConsentReason | null;
  /**
   * When this state came about on this page, in milliseconds since 1970: of a press that was answered before the
   * application came, the time of the press. Null for what was found at the start, of which only the day is kept.
   */
  readonly changedAt: number | null;
  /** The signals that were taken into account. */
  readonly signals: Signals;
}

/** A category or a service, or several: all of them, or any of them. */
export type Condition<Id extends string = string> =
  | Id
  | { readonly all: readonly Condition<Id>[] }
  | { readonly any: readonly Condition<Id>[] };

/** Something whose state can be read and followed. */
export interface ReadableStore<Snapshot> {
  getSnapshot(): Snapshot;
  /** What a server rendered, so that hydration starts from the same state. */
  getServerSnapshot(): Snapshot;
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
