import type { Report } from "../errors/createReporter.js";
import type { Condition } from "../types.js";
import { scriptPolicy } from "./trustedScript.js";

/**
 * Gates markup without a line of JavaScript: `<script type="text/plain" data-cm-purpose|data-cm-service>` with
 * `data-cm-src` or inline code, and `<iframe data-cm-service|data-cm-purpose data-cm-src>`. Each is loaded once a grant,
 * also when it is added later; an iframe is emptied on withdrawal. An element that names an unknown id stays off.
 */
export function createElementGate(options: ElementGateOptions): ElementGate {
  const { isAllowed, isKnown, report, nonce } = options;
  /** The script that runs for a placeholder, or the iframe itself. */
  const live = new Map<Element, Element>();

  const conditionOf = (element: Element): Condition | null => {
    const ids = ["data-cm-purpose", "data-cm-service"].flatMap((name) => element.getAttribute(name) ?? []);
    const unknown = ids.find((id) => !isKnown(id));
    if (unknown !== undefined) report("CM301", unknown);
    return unknown === undefined ? { all: ids } : null;
  };

  const settle = (element: Element): void => {
    const condition = conditionOf(element);
    const shouldRun = condition !== null && isAllowed(condition);
    const running = live.get(element);
    if (shouldRun && !running) {
      const started = element instanceof HTMLScriptElement ? runScript(element, nonce) : loadFrame(element);
      if (started) live.set(element, started);
      else report("CM302", element.outerHTML.slice(0, 80));
    } else if (!shouldRun && running) {
      live.delete(element);
      if (running === element) unloadFrame(element);
      else running.remove();
    }
  };

  const update = (): void => {
    for (const element of live.keys()) if (!element.isConnected) live.delete(element);
    for (const element of document.querySelectorAll(GATED)) settle(element);
  };

  const observer = new MutationObserver((mutations) => {
    if (mutations.some(({ addedNodes }) => addedNodes.length > 0)) update();
  });
  let isStarted = false;
  return {
    update() {
      if (isStarted) update();
    },
    start() {
      isStarted = true;
      update();
      observer.observe(document.documentElement, { childList: true, subtree: true });
    },
    stop() {
      isStarted = false;
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
  /** The page's CSP nonce, for scripts that have none of their own. */
  readonly nonce: string | undefined;
}

const GATED =
  'script[type="text/plain"][data-cm-purpose],script[type="text/plain"][data-cm-service],iframe[data-cm-service][data-cm-src],iframe[data-cm-purpose][data-cm-src]';

/** A script runs only when it is new, so that a live copy stands behind its placeholder. */
function runScript(placeholder: HTMLScriptElement, nonce: string | undefined): Element | null {
  const { cmSrc, cmType } = placeholder.dataset;
  const code = placeholder.textContent;
  if (!cmSrc && !code.trim()) return null;
  const script = document.createElement("script");
  for (const { name, value } of placeholder.attributes) {
    if (name !== "type" && !name.startsWith("data-cm-")) script.setAttribute(name, value);
  }
  if (cmType) script.type = cmType;
  // The nonce is hidden from attributes once the element is in the document (HTML, "nonce hiding").
  const own = placeholder.nonce || nonce;
  if (own) script.nonce = own;
  // A script made by script is async unless told otherwise: the order of the markup is kept.
  script.async = placeholder.hasAttribute("async");
  const policy = scriptPolicy();
  if (cmSrc) script.src = (policy ? policy.createScriptURL(cmSrc) : cmSrc) as string;
  else script.text = (policy ? policy.createScript(code) : code) as string;
  placeholder.after(script);
  return script;
}

function loadFrame(frame: Element): Element | null {
  const src = frame.getAttribute("data-cm-src");
  if (!src) return null;
  frame.setAttribute("src", src);
  return frame;
}

function unloadFrame(frame: Element): void {
  // Taking `src` away alone leaves the document that it loaded.
  frame.setAttribute("src", "about:blank");
  frame.removeAttribute("src");
}
