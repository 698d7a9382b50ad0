/** What stands between a browser and the network, and keeps what it sees. Knows nothing of what is allowed. */
export interface Watch {
  /** The proxy's address, for the browser. */
  readonly server: string;
  /** A page of that origin that holds nothing: where a visitor's past is put on the device. */
  blank(origin: string): string;
  /** Lets an answer to `released`, beside the blank page, come: for a page that waits for the test without a driver. */
  release(): void;
  /** Keeps back every answer to a path that matches, until `deliver`: the request has been answered, and the browser waits. */
  hold(path: RegExp): void;
  /** Keeps back no more answers; those that were kept back wait on. */
  pass(): void;
  /** Lets the answers come that were kept back, and keeps none back from then on. */
  deliver(): void;
  /** Every request since the last `forget`, but for the recorder's own. */
  requests(): readonly RequestSeen[];
  /** Every `Set-Cookie` of an answer. */
  setCookies(): readonly SetCookieSeen[];
  /** Every attempt of a script to store something, or to send what outlives its page. */
  writes(): readonly WriteSeen[];
  /** Exceptions, unhandled rejections, and what a page's own policy blocked. */
  problems(): readonly string[];
  /** What pages have shown, frame by frame, where `watchesFrames` asks for it. */
  frames(): readonly FrameSeen[];
  /** How often each of the `patches` has hit, and then each of the `pagePatches`, in their order. */
  patched(): readonly number[];
  forget(): void;
  close(): Promise<void>;
}

/** How a watch changes what passes it. Default: not at all. */
export interface WatchOptions {
  /** Taken out of the code and put in its place, in every script of the sites: for twins. */
  readonly patches?: readonly (readonly [found: RegExp, replacement: string])[];
  /** The same for every page of the sites. */
  readonly pagePatches?: readonly (readonly [found: RegExp, replacement: string])[];
  /** Pages are asked for without the visitor's cookies, as by a cache that has one page for everybody. */
  readonly isCached?: boolean;
  /** Every page of the sites notes what it shows in each frame, and keeps it at `window.__frames`; see `frames.js`. */
  readonly watchesFrames?: boolean;
  /** A style sheet that every page of the sites is given, as a blocker of banners does. */
  readonly styles?: string;
  /** All storage of the pages throws, or takes nothing. */
  readonly isStorageBlocked?: boolean;
  /** Hosts that answer 500. */
  readonly failing?: readonly string[];
  /** Pages that have no policy for scripts of their own are given a strict one. */
  readonly isStrict?: boolean;
  /** The head of the page at `blank`, as markup. */
  readonly blankHead?: string;
}

/** One request, as it left the browser. */
export interface RequestSeen {
  readonly method: string;
  /** Without the demo's port; another port, and a tunnel, are named. */
  readonly host: string;
  readonly path: string;
  /** The names in its `Cookie` header. */
  readonly cookies: readonly string[];
  /** Its `Sec-Purpose`: what a browser says when it fetches ahead. */
  readonly purpose: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** One `Set-Cookie`. */
export interface SetCookieSeen {
  readonly host: string;
  readonly name: string;
  readonly isRemoval: boolean;
  /** The whole of it. */
  readonly line: string;
}

/** What a page shows, for as many frames as it stays the same. */
export interface FrameSeen {
  /** The page's address. */
  readonly page: string;
  /** When its first frame began, in milliseconds since the page's time origin. */
  readonly at: number;
  /** Whether there is a body, and every style sheet that the head names has arrived: before, nothing is laid out. */
  readonly isLaidOut: boolean;
  /** Whether the banner takes room and is visible. */
  readonly hasBanner: boolean;
  /** `data-cm-status` on `<html>`. */
  readonly status: string | null;
  /** `data-theme` on `<html>`. */
  readonly theme: string | null;
  /** The `color-scheme` of `<html>`, as it is computed. */
  readonly scheme: string;
  /** The background of the body, as it is computed. */
  readonly background: string;
  /** Where what stands in the first screen lies: `left top width` in pixels. */
  readonly places: readonly string[];
}

/** One write by a script. */
export interface WriteSeen {
  /** A kind of storage as the declaration names them, `originPrivateFiles`, or `beacon`. */
  readonly kind: string;
  /** The item's name; the address of a beacon. */
  readonly name: string;
  readonly isRemoval: boolean;
  /** What a script has put into a cookie by `document.cookie`. */
  readonly value?: string;
  readonly page: string;
  readonly stack: string;
}
