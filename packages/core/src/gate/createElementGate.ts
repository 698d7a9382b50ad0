import type { Report } from "../errors/createReporter.js";
import type { Condition } from "../types.js";
import { createScript } from "./createScript.js";
import { isAwaitingHydration } from "./isAwaitingHydration.js";
import { scriptQueue } from "./scriptQueue.js";
import { scriptPolicy } from "./trustedScript.js";

/**
 * Gates markup without a line of JavaScript: any element with `data-cm-purpose` or `data-cm-service` (both: both are
 * needed). `data-cm-<name>` is held back and becomes the attribute `<name>` once a grant, and is taken away again on
 * withdrawal: `data-cm-src`, `data-cm-srcset`, `data-cm-href`, `data-cm-poster`, … A script is held back by
 * `type="text/plain"`, with its code inline or its address in `data-cm-src`; its own type goes into `data-cm-type`.
 *
 * Several ids with spaces between them are all needed; of ids joined by `|` one is enough: `analytics video|maps`. An
 * element that names an unknown id stays off (CM301). Elements are found before and after the start, also when a framework
 * adds or changes them; what React has yet to hydrate is left alone until then.
 */
export function createElementGate(options: ElementGateOptions): ElementGate {
  const { isAllowed, report, onThrow, nonce } = options;
  const live = new Map<Element, Live>();
  /** Scripts whose placeholder has left the page, and under which state of consent they had run: they may come back. */
  const departed = new WeakMap<Element, { readonly source: string; readonly turn: number }>();
  let turn = 0;
  let isStarted = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const settle = (element: Element): boolean => {
    const held = heldBy(element);
    const running = live.get(element);
    // What it is held for may change without a reason to load it again.
    const source = JSON.stringify([held, element.textContent]);
    const condition = conditionOf(element, options);
    const shouldRun = condition !== null && isAllowed(condition);
    if (running && (!shouldRun || running.source !== source)) {
      live.delete(element);
      running.stop();
    }
    if (!shouldRun || live.has(element)) return true;
    if (isAwaitingHydration(element) || !isComplete(element)) return false;
    const left = departed.get(element);
    if (left?.source === source && left.turn === turn) {
      live.set(element, { source, stop: () => undefined });
      return true;
    }
    const stop = element instanceof HTMLScriptElement ? runScript(element, held, nonce) : fillIn(element, held);
    if (stop) live.set(element, { source, stop });
    else report("CM302", element.outerHTML.slice(0, 80));
    return true;
  };

  /** One element's fault is its own: the others are still loaded, and above all emptied. */
  const attempt = (run: () => boolean): boolean => {
    try {
      return run();
    } catch (error) {
      onThrow(error);
      return true;
    }
  };

  const update = (): void => {
    for (const [element, { source, stop }] of live) {
      // Taken out of the page by its owner, and what stands for it goes too.
      if (element.isConnected) continue;
      live.delete(element);
      if (element instanceof HTMLScriptElement) departed.set(element, { source, turn });
      attempt(() => (stop(), true));
    }
    let isWaiting = false;
    for (const element of document.querySelectorAll(CONDITIONAL)) {
      if (isGated(element)) isWaiting = !attempt(() => settle(element)) || isWaiting;
      else if (isTooLate(element)) report("CM303", element.outerHTML.slice(0, 80));
    }
    scriptQueue.run();
    clearTimeout(waiting);
    // Hydration changes nothing that could be observed.
    waiting = isWaiting ? setTimeout(() => isStarted && update(), HYDRATION_MS) : undefined;
  };
  const observer = new MutationObserver(update);

  return {
    update() {
      turn += 1;
      if (isStarted) update();
    },
    start() {
      isStarted = true;
      update();
      observer.observe(document.documentElement, {
        childList: true,
        subtree: true,
        attributeFilter: [
          PURPOSE,
          SERVICE,
          "data-cm-src",
          "data-cm-srcset",
          "data-cm-href",
          "data-cm-poster",
          "data-cm-data",
          "data-cm-type",
        ],
      });
    },
    stop() {
      isStarted = false;
      clearTimeout(waiting);
      observer.disconnect();
    },
  };
}

/** The gate of the markup of one document. */
export interface ElementGate {
  /** To be called after consent changed. */
  update(): void;
  /** Loads what is allowed, now and when it is added. What was loaded before a stop is not loaded again. */
  start(): void;
  /** Loads nothing from here on. What was loaded stays. */
  stop(): void;
}

/** What a gate of markup needs to know. */
export interface ElementGateOptions {
  readonly isAllowed: (condition: Condition) => boolean;
  readonly isKnown: (id: string) => boolean;
  readonly report: Report;
  /** Told of what an element threw. */
  readonly onThrow: (error: unknown) => void;
  /** The page's CSP nonce, for scripts that have none of their own. */
  readonly nonce: string | undefined;
}

interface Live {
  /** What it was started from: a framework may give an element another address. */
  readonly source: string;
  readonly stop: () => void;
}

type Held = readonly (readonly [name: string, value: string])[];

const PURPOSE = "data-cm-purpose";
const SERVICE = "data-cm-service";
const CONDITIONAL = `[${PURPOSE}],[${SERVICE}]`;
const HYDRATION_MS = 50;
/** Names that say something about an element, or that would be code. */
const NOT_HELD = /^(purpose|service|type|action|gate|consent|layer|state|control|value|live|wait|stored|srcdoc|on.*)$/;

/** The attributes that are held back, by the names that they are to have. */
function heldBy(element: Element): Held {
  return [...element.attributes].flatMap(({ name, value }) => {
    const held = name.startsWith("data-cm-") ? name.slice(8) : "";
    return held && !NOT_HELD.test(held) ? [[held, value] as const] : [];
  });
}

function isGated(element: Element): boolean {
  const isHeldScript = element instanceof HTMLScriptElement && element.type === "text/plain";
  return isHeldScript || heldBy(element).length > 0 || (element instanceof HTMLIFrameElement && !hasAddress(element));
}

/** Whether an element was loaded by the browser, although it names what it needs. */
function isTooLate(element: Element): boolean {
  return hasAddress(element) && element.matches("script,iframe,img,link,video,audio,embed");
}

function hasAddress(element: Element): boolean {
  return element.hasAttribute("src") || element.hasAttribute("href") || element.hasAttribute("srcdoc");
}

function conditionOf(element: Element, { isKnown, report }: ElementGateOptions): Condition | null {
  const all = [PURPOSE, SERVICE].flatMap((name) => element.getAttribute(name)?.split(/\s+/).filter(Boolean) ?? []);
  const condition = { all: all.map((any) => ({ any: any.split("|") })) };
  const unknown = condition.all.flatMap(({ any }) => any).find((id) => !isKnown(id));
  if (unknown === undefined) return condition;
  report("CM301", unknown);
  return null;
}

/** A script runs only when it is new, so that a live copy stands behind its placeholder. */
function runScript(placeholder: HTMLScriptElement, held: Held, nonce: string | undefined): (() => void) | null {
  const own = [...placeholder.attributes].map(({ name, value }) => [name, value] as const);
  const attributes = Object.fromEntries([
    ...own.filter(([name]) => name !== "type" && name !== "nonce" && !name.startsWith("data-cm-")),
    ...held,
  ]);
  const { src, ...others } = attributes;
  const code = placeholder.textContent;
  if (!src && !code.trim()) return null;
  const type = placeholder.dataset["cmType"];
  const script = createScript({
    src,
    code,
    attributes: type ? { ...others, type } : others,
    // The nonce is hidden from attributes once the element is in the document (HTML, "nonce hiding").
    nonce: placeholder.nonce || nonce,
  });
  return scriptQueue.add(script, () => placeholder.after(script));
}

/** Whether the parser has done with an element: code that is still arriving must not run by halves. */
function isComplete(element: Element): boolean {
  if (document.readyState !== "loading") return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

function fillIn(element: Element, held: Held): (() => void) | null {
  if (held.length === 0) return null;
  const policy = scriptPolicy();
  const before = held.map(([name]) => [name, element.getAttribute(name)] as const);
  // A frame that the parser made is loaded again by Firefox on a reload, whatever was decided since.
  if (element instanceof HTMLIFrameElement) renew(element);
  for (const [name, value] of held) {
    // Older browsers take what an `embed` or `object` loads for a script.
    const isUrl = policy && (name === "src" || name === "data") && element.matches("embed,object");
    element.setAttribute(name, (isUrl ? policy.createScriptURL(value) : value) as string);
  }
  lookAgain(element);
  return () => {
    for (const [name, value] of before) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    // Taking `src` away alone leaves the document that it loaded.
    if (element.matches("iframe,embed,object")) renew(element);
    lookAgain(element);
  };
}

/**
 * Puts an element where it stands: what was loaded into it ends at once, and without an entry in the visitor's history. The
 * element is the same, as the framework that made it expects.
 */
function renew(element: Element): void {
  element.parentNode?.insertBefore(element, element.nextSibling);
}

/** A player goes on with what it has, also with nothing, until it is told to look again. */
function lookAgain(element: Element): void {
  const player = element instanceof HTMLSourceElement ? element.parentNode : element;
  if (player instanceof HTMLMediaElement) player.load();
}
