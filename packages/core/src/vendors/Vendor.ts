import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import type { Report } from "../errors/createReporter.js";
import type { Condition, ConsentSnapshot, StoredItem } from "../types.js";

/**
 * Something that runs on the page by the visitor's consent and is told of every decision. Made by `defineVendor`; handed to
 * `createConsent` or to the provider, or connected by hand.
 */
export type Vendor = Readonly<VendorDefinition> & {
  /**
   * Connects it to the consent of a page. The returned function takes it out again and withdraws it, save where it is
   * connected again at once, as React's StrictMode does.
   */
  readonly connect: (consent: VendorConsent) => () => void;
};

/** What a vendor is: its facts, and what is called when. One that cannot be told to stop says `onWithdraw: "reload"`. */
export type VendorDefinition = VendorFacts &
  VendorSteps &
  (
    | { readonly onWithdraw?: "call"; withdraw(context: VendorContext): void }
    | { readonly onWithdraw: "reload"; withdraw?(context: VendorContext): void }
  );

/** What is known of a vendor before it runs. While developing they are held against the declaration. */
export interface VendorFacts {
  /** For messages, and the default of `needs`. */
  readonly id: string;
  /** What has to be granted before it is loaded. Default: the service of its own id. */
  readonly needs?: Condition;
  /** When it is fetched: once it is granted, or at the start, before any consent. Default: `granted`. */
  readonly loads?: "granted" | "start";
  /** The hosts that it sends requests to: exact, or `*.example.com`. Those of the site itself are left out. */
  readonly hosts: readonly string[];
  /** What it stores on this device; first-party items have to be declared, since only what is declared is removed. */
  readonly stores: readonly [StoredItem, ...StoredItem[]] | "nothing";
  /** What of it belongs to which purpose, where it serves several. Default: all of it belongs to `needs`. */
  readonly parts?: readonly VendorPart[];
  /**
   * What its code has to find before it runs, also where the site fetches that code by itself: commands, as data, for a
   * queue on `window`. `createBootScript` pushes them before the first paint; the vendor's `default` does where it did not.
   */
  readonly early?: EarlyCommands;
}

/** What a vendor sends and stores for one purpose. One whose ids the site does not declare is never allowed, and not checked. */
export type VendorPart = Required<Pick<VendorFacts, "needs" | "hosts" | "stores">>;

/** Commands for a vendor's queue. */
export interface EarlyCommands {
  /** The queue's name on `window`. */
  readonly queue: string;
  /** What JSON can hold: each is pushed as an `arguments` object. */
  readonly commands: readonly (readonly unknown[])[];
}

/** What is called, in the order of a page's life. One that throws is reported (CM204) and stops nobody else. */
export interface VendorSteps {
  /** Once, at the start, before anything else. Makes no request. Where it throws, the vendor is left out of this page. */
  default?(context: VendorContext): void;
  /**
   * Fetches it: once a page. Where it fails (CM502) it is tried again at the next grant. What sends or stores something
   * belongs in `grant`, since consent may have gone by the time that a fetch ends.
   */
  load?(context: VendorContext): void | Promise<void>;
  /** Once a decision, also the one that is found at the start: before `load` on a grant, before `withdraw` on a withdrawal. */
  update?(context: VendorContext): void;
  /** After `load`, each time that it becomes allowed. */
  grant?(context: VendorContext): void;
}

/** What a vendor's functions are handed. */
export interface VendorContext {
  readonly isAllowed: (condition: Condition) => boolean;
  getSnapshot(): ConsentSnapshot;
  /** Runs a script from an address, with the page's nonce. Resolves when it has run; rejects where it cannot be
   * fetched, or is withdrawn before it has run: then it never does. */
  loadScript(src: string, attributes?: Readonly<Record<string, string>>): Promise<void>;
  /** The page's CSP nonce. */
  readonly nonce: string | undefined;
}

/** What a vendor needs of the consent of a page: every `Consent` has it. */
export interface VendorConsent {
  readonly config: ConsentConfig;
  readonly nonce?: string | undefined;
  readonly report: Report;
  getSnapshot(): ConsentSnapshot;
  subscribe(listener: () => void): () => void;
  isAllowed(condition: Condition): boolean;
  when(condition: Condition | null, run: () => (() => void) | void): () => void;
}
