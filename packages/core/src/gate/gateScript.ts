import type { Condition } from "../types.js";
import { createScript } from "./createScript.js";
import type { ScriptSource } from "./createScript.js";
import { scriptQueue } from "./scriptQueue.js";

/**
 * Runs a script while a condition is allowed: once a grant, in order with all other gated scripts, whoever asks for it and
 * however often. Two that say the same, attributes included, are one. On withdrawal it leaves the page; with the next grant it
 * runs again. It goes to the end of `<head>`, outside of what a framework renders.
 *
 * @returns Lets go of it. A script that nobody holds any more and that has not run never will.
 */
export function gateScript(consent: ScriptGate, condition: Condition, script: GatedScript): () => void {
  const scripts = registry.get(consent) ?? new Map<string, Entry>();
  registry.set(consent, scripts);
  const key = JSON.stringify([condition, script.src ?? script.code, script.attributes]);
  let entry = scripts.get(key);
  if (!entry) {
    entry = { holders: new Set(), state: "off", takeOut: () => undefined };
    scripts.set(key, entry);
    const made = entry;
    const drop = (): void => {
      scripts.delete(key);
      made.takeOut();
    };
    made.holders.add(script);
    made.takeOut = consent.when(condition, () => {
      const takeBack = start(made, script, consent.nonce);
      return () => {
        made.state = "off";
        takeBack();
        if (made.holders.size === 0) drop();
      };
    });
  } else {
    entry.holders.add(script);
    if (entry.state === "loaded") script.onLoad?.();
    if (entry.state === "failed") script.onError?.();
  }
  const held = entry;
  return () => {
    held.holders.delete(script);
    // What has run cannot be undone by letting go: it stays until a withdrawal, so that nobody runs it a second time.
    if (held.holders.size > 0 || held.state !== "off" || scripts.get(key) !== held) return;
    scripts.delete(key);
    held.takeOut();
  };
}

/** A script and who wants to hear of it. */
export interface GatedScript extends Omit<ScriptSource, "nonce"> {
  /** Called when it has run; at once where it has run already. */
  readonly onLoad?: () => void;
  /** Called when it could not be loaded; at once where it could not before. It is tried again with the next grant. */
  readonly onError?: () => void;
}

/** What of a consent a script needs. */
export interface ScriptGate {
  readonly nonce: string | undefined;
  when(condition: Condition | null, run: () => () => void): () => void;
}

interface Entry {
  readonly holders: Set<GatedScript>;
  state: "off" | "loading" | "loaded" | "failed";
  takeOut: () => void;
}

const registry = new WeakMap<ScriptGate, Map<string, Entry>>();

function start(entry: Entry, source: GatedScript, pageNonce: string | undefined): () => void {
  const { nonce = pageNonce, ...attributes } = source.attributes;
  const script = createScript({ ...source, attributes, nonce });
  const settle = (state: "loaded" | "failed"): void => {
    entry.state = state;
    for (const { onLoad, onError } of entry.holders) (state === "loaded" ? onLoad : onError)?.();
  };
  entry.state = "loading";
  script.addEventListener("load", () => settle("loaded"));
  script.addEventListener("error", () => settle("failed"));
  return scriptQueue.add(script, () => {
    document.head.append(script);
    // What stands inline has run by now, save a module's imports, and no event says so.
    if (source.src === undefined) settle("loaded");
  });
}
