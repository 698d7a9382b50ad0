import { diagnostics } from "../errors/diagnostics.js";
import { messageOf } from "../errors/messageOf.js";
import type { ConsentSnapshot } from "../types.js";
import { loadScript } from "./loadScript.js";
import type { Vendor, VendorConsent, VendorContext, VendorDefinition } from "./Vendor.js";

/**
 * Makes the `connect` of a vendor. What happens once a page (the default, the load) is known here and not in a connection,
 * so that connecting again repeats nothing.
 */
export function createConnector(vendor: VendorDefinition): Vendor["connect"] {
  /** Null before `default` was called; false where it threw. */
  let isPrepared: boolean | null = null;
  let told: ConsentSnapshot | null = null;
  let loading: "not yet" | "under way" | "done" = "not yet";
  /** The connections whose consent allows it; one that is taken out is gone at once, and the withdrawal follows. */
  const wanting = new Set<object>();
  /** Takes back the scripts of a load that is under way when consent goes: one that is fetched would still run. */
  let fetching = new AbortController();
  let isWanted = false;
  /** What has to be called as soon as no load is under way. A grant that was withdrawn and given again is one grant. */
  let owed: "grant" | "withdraw" | null = null;

  return (consent) => {
    const connection = {};
    let isLeaving = false;
    const context = createContext(consent, () => fetching.signal);

    const call = (step: "default" | "update" | "grant" | "withdraw"): boolean => {
      try {
        vendor[step]?.(context);
        return true;
      } catch (error) {
        consent.report("CM204", `${vendor.id}.${step}: ${messageOf(error)}`, error);
        return false;
      }
    };

    /** Tells of a decision that it has not heard of, whoever comes first: the subscription, a grant or a withdrawal. */
    const sync = (): void => {
      const snapshot = consent.getSnapshot();
      if (!isPrepared || snapshot === told) return;
      const isNews = told ? isNewsAfter(told, snapshot) : isDecided(consent, snapshot);
      if (told || isNews) told = snapshot;
      if (isNews) call("update");
    };

    const settle = (): void => {
      if (loading === "under way") return;
      if (owed === "grant" && loading === "not yet") {
        load();
        return;
      }
      const step = owed;
      owed = null;
      if (step) call(step);
    };

    const load = (): void => {
      loading = "under way";
      fetching = new AbortController();
      let result: Promise<void> | undefined;
      try {
        result = vendor.load?.(context) ?? undefined;
      } catch (error) {
        fail(error);
        return;
      }
      const end = (): void => {
        loading = "done";
        settle();
      };
      if (typeof result?.then === "function") result.then(end, fail);
      else end();
    };

    const fail = (error: unknown): void => {
      loading = "not yet";
      if (!fetching.signal.aborted) consent.report("CM502", `${vendor.id}: ${messageOf(error)}`, error);
      // Not at once again, but at the next grant.
      if (owed === "grant") owed = null;
      settle();
    };

    const want = (): void => {
      wanting.add(connection);
      if (isWanted) return;
      isWanted = true;
      owed = "grant";
      settle();
    };

    const unwant = (): void => {
      wanting.clear();
      if (!isWanted) return;
      isWanted = false;
      owed = "withdraw";
      // What is fetched without consent by its nature is not taken back for the want of it.
      if (vendor.loads !== "start") fetching.abort();
      settle();
    };

    /** StrictMode takes it out and puts it back in one go: then nothing has happened. */
    const leave = (): void => {
      wanting.delete(connection);
      queueMicrotask(() => {
        if (wanting.size === 0) unwant();
      });
    };

    for (const problem of diagnostics()?.checkFacts(vendor, consent.config) ?? []) {
      consent.report("CM501", `${vendor.id}: ${problem}`);
    }
    const stops = [
      consent.when(null, () => {
        isPrepared ??= call("default");
        sync();
        if (isPrepared && vendor.loads === "start" && loading === "not yet") load();
      }),
      consent.when(vendor.needs ?? vendor.id, () => {
        if (!isPrepared) return undefined;
        sync();
        want();
        return () => {
          sync();
          if (isLeaving) leave();
          else unwant();
        };
      }),
      consent.subscribe(sync),
    ];
    return () => {
      isLeaving = true;
      for (const stop of stops) stop();
    };
  };
}

function createContext(consent: VendorConsent, signal: () => AbortSignal): VendorContext {
  const { nonce } = consent;
  return Object.freeze({
    isAllowed: (condition) => consent.isAllowed(condition),
    getSnapshot: () => consent.getSnapshot(),
    loadScript: (src, attributes) => loadScript(src, { attributes, nonce, signal: signal() }),
    nonce,
  } satisfies VendorContext);
}

/** Whether there is something to tell: a decision, or a model under which something is allowed without one. */
function isDecided(consent: VendorConsent, { categories, services }: ConsentSnapshot): boolean {
  return consent.config.categories.some(
    (category) =>
      !category.essential &&
      [category, ...category.services].some(
        ({ id }) => (categories[id] ?? services[id]) !== "unasked" || consent.isAllowed(id),
      ),
  );
}

/** A signal that changes nothing, such as the age of an adult, is no decision; a visitor's repeated word is one. */
function isNewsAfter(told: ConsentSnapshot, next: ConsentSnapshot): boolean {
  const states = ({ categories, services }: ConsentSnapshot): string => JSON.stringify([categories, services]);
  return !next.reason?.startsWith("signal-") || states(told) !== states(next);
}
