/**
 * The order in which gated scripts run, which is that of a page whose parser meets them: a script waits for those before it,
 * one with `defer` and a module for the whole page and for all that are not deferred, one with `async` for nothing. External
 * scripts that follow one another are fetched side by side; code that stands inline waits for what was asked for before it.
 */
export const scriptQueue: ScriptQueue = {
  add(script, insert) {
    const isModule = script.type === "module";
    const job: Job = { script, insert, isLoaded: script.src !== "" && (isModule || isClassic(script)) };
    // On code that stands inline the attribute means nothing, as for a parser.
    if (script.async && (isModule || script.src)) insert();
    else (isModule || (script.defer && script.src) ? deferred : ordered).push(job);
    queueMicrotask(run);
    return () => {
      for (const lane of [ordered, deferred]) if (lane.includes(job)) lane.splice(lane.indexOf(job), 1);
      pending.delete(job);
      discard(script);
      // Not at once: a withdrawal takes back what waited behind it too.
      queueMicrotask(run);
    };
  },
  run,
};

/** The queue of one page. */
export interface ScriptQueue {
  /**
   * Takes a script; `insert` is called to put it into the page when its turn has come. The returned function takes it back:
   * it leaves the page, and if it has not run yet it never will.
   */
  add(script: HTMLScriptElement, insert: () => void): () => void;
  /** Runs at once what can run: scripts that were added together are known by now, and are run in their order. */
  run(): void;
}

interface Job {
  readonly script: HTMLScriptElement;
  readonly insert: () => void;
  /** Whether it tells by an event that it has run: what stands inline does not (HTML, "execute the script element"). */
  readonly isLoaded: boolean;
}

const ordered: Job[] = [];
const deferred: Job[] = [];
/** In the page, and not known to have run. */
const pending = new Set<Job>();
let isRunning = false;

function run(): void {
  // A script that runs while it is inserted may bring the next about.
  if (isRunning) return;
  isRunning = true;
  try {
    while (runNext(ordered));
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", run, { once: true });
    } else if (ordered.length === 0 && ![...pending].some(({ script }) => !isDeferred(script))) {
      while (runNext(deferred));
    }
  } finally {
    isRunning = false;
  }
}

function runNext(lane: Job[]): boolean {
  const [job] = lane;
  if (!job || (!job.isLoaded && pending.size > 0)) return false;
  lane.shift();
  if (job.isLoaded) {
    pending.add(job);
    for (const event of ["load", "error"]) job.script.addEventListener(event, () => settle(job));
  }
  job.insert();
  return true;
}

function settle(job: Job): void {
  pending.delete(job);
  run();
}

function isDeferred(script: HTMLScriptElement): boolean {
  return script.type === "module" || script.defer;
}

/** Whether a script runs as a classic one: no block of data, no other language, and not only for browsers without modules. */
function isClassic(script: HTMLScriptElement): boolean {
  const type = script.type || script.getAttribute("language") || "";
  return !script.noModule && (type === "" || /(java|ecma)script[\d.]*$/i.test(type));
}

/**
 * Takes a script out of the page. One that is still being fetched would run all the same, unless it belongs to another
 * document by then.
 */
export function discard(script: HTMLScriptElement): void {
  script.remove();
  document.implementation.createHTMLDocument("").adoptNode(script);
}
