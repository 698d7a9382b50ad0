import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { categoryOf } from "../declaration/lookup.js";
import type { Report } from "../errors/createReporter.js";
import { createCallbackGate } from "../gate/createCallbackGate.js";
import type { CallbackGate } from "../gate/createCallbackGate.js";
import { createElementGate } from "../gate/createElementGate.js";
import type { ElementGate } from "../gate/createElementGate.js";
import { sweep } from "../sweep/sweep.js";
import type { Condition } from "../types.js";

/**
 * Makes what holds a page to a decision: the gates of code and markup, the sweep of what is not allowed, and, where the
 * declaration says so, the reload of a page whose code cannot be stopped. It touches the page only while it is open.
 */
export function createEnforcement(options: EnforcementOptions): Enforcement {
  const { config, isAllowed, report, nonce, sweeps, reload, onThrow } = options;
  const callbacks = createCallbackGate(isAllowed, onThrow);
  const services = config.categories.filter(({ essential }) => !essential).flatMap((category) => category.services);
  /** What was allowed on this page at some time, so that its code may be running. */
  const ran = new Set<string>();
  let isOpen = false;
  let watch: ReturnType<typeof setInterval> | undefined;
  // One for the life of the consent: what a start has loaded, another does not load again.
  let elements: ElementGate | null = null;

  const removeDenied = async (isThorough = false): Promise<void> => {
    if (!isOpen || !sweeps) return;
    await sweep(config.categories, ({ id }) => !isAllowed(id), config.cookie.name, isThorough);
  };

  /** Follows what became allowed, and what ceased to be. */
  const follow = (): void => {
    let isReloaded = false;
    let isWithdrawn = false;
    for (const { id, onWithdraw } of services) {
      if (isAllowed(id)) ran.add(id);
      else if (ran.has(id)) {
        isWithdrawn = true;
        if (onWithdraw !== "reload") continue;
        isReloaded = true;
        ran.delete(id);
      }
    }
    // After the callbacks, which may write their last word while they stop.
    const swept = removeDenied(isWithdrawn);
    clearInterval(watch);
    // Code that cannot be stopped may write again at any time, and nothing on the page would tell.
    if (isWithdrawn) watch = setInterval(() => void removeDenied(), REWRITE_MS);
    // When the change has been told to everybody, other tabs among them; a browser that does not let go waits for nobody.
    if (isReloaded) {
      const enough = new Promise((resolve) => setTimeout(resolve, REWRITE_MS));
      void Promise.race([swept, enough]).then(reload);
    }
  };

  return {
    when: callbacks.when,
    sweep: () => void removeDenied(),
    open() {
      isOpen = true;
      callbacks.open();
      elements ??= createElementGate({
        isAllowed,
        isKnown: (id) => categoryOf(config.categories, id) !== undefined,
        report,
        onThrow,
        nonce,
      });
      elements.start();
      follow();
    },
    update() {
      if (!isOpen) return;
      callbacks.update();
      elements?.update();
      follow();
    },
    async clear(ids) {
      if (!sweeps) return;
      const chosen = services.filter(({ id }) => ids.includes(id));
      await sweep(config.categories, (service) => chosen.includes(service), config.cookie.name, true);
    },
    close() {
      isOpen = false;
      clearInterval(watch);
      callbacks.close();
      elements?.stop();
    },
  };
}

/** What holds a page to a decision. */
export interface Enforcement {
  /** Registers a callback, as `Consent.when` has it. */
  readonly when: CallbackGate["when"];
  /** Opens the gates for what is allowed, and removes what is not. */
  open(): void;
  /** To be called after consent changed. */
  update(): void;
  /** Removes again what is not allowed: to be called when something may have been written. */
  sweep(): void;
  /** Removes what the services of those ids store; essential ones are passed over. */
  clear(ids: readonly string[]): Promise<void>;
  /** Loads nothing more and removes nothing more. What runs goes on. */
  close(): void;
}

/** What an enforcement needs. */
export interface EnforcementOptions {
  readonly config: ConsentConfig;
  readonly isAllowed: (condition: Condition) => boolean;
  readonly report: Report;
  readonly onThrow: (error: unknown) => void;
  readonly nonce: string | undefined;
  /** Whether it may remove anything: not in a story or a test, whose decision is not the visitor's. */
  readonly sweeps: boolean;
  /** Loads the page anew. */
  readonly reload: () => void;
}

/** How often it is looked after what code that was withdrawn may write: within the second that a visitor may expect. */
const REWRITE_MS = 1000;
