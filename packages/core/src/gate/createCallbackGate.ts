import type { Condition } from "../types.js";

/**
 * Runs callbacks while their condition is allowed: once for every time that it becomes so, and what the callback returned
 * once for every time that it ceases to be. One that throws is handed to `onThrow` and stops no other.
 */
export function createCallbackGate(
  isAllowed: (condition: Condition) => boolean,
  onThrow: (error: unknown) => void,
): CallbackGate {
  const entries = new Set<Entry>();
  let isOpen = false;

  const settle = (entry: Entry): void => {
    const shouldRun = isOpen && (entry.condition === null || isAllowed(entry.condition));
    if (shouldRun === entry.isRunning) return;
    entry.isRunning = shouldRun;
    try {
      if (shouldRun) {
        const turn = (entry.turn += 1);
        const stop = entry.run() ?? undefined;
        // The callback itself may have brought a withdrawal about.
        if (entry.isRunning && entry.turn === turn) entry.stop = stop;
        else stop?.();
      } else {
        const { stop } = entry;
        entry.stop = undefined;
        stop?.();
      }
    } catch (error) {
      onThrow(error);
    }
  };

  return {
    when(condition, run) {
      const entry: Entry = { condition, run, isRunning: false, turn: 0, stop: undefined };
      entries.add(entry);
      settle(entry);
      return () => {
        if (!entries.delete(entry) || !entry.isRunning) return;
        entry.isRunning = false;
        try {
          entry.stop?.();
        } catch (error) {
          onThrow(error);
        }
      };
    },
    update() {
      for (const entry of entries) settle(entry);
    },
    open() {
      isOpen = true;
      this.update();
    },
    close() {
      // What runs with the visitor's consent goes on: closing means that nothing new starts.
      isOpen = false;
    },
  };
}

/** A gate for code. It is closed until it is opened. */
export interface CallbackGate {
  /** Registers a callback; the returned function takes it out, and stops it where it runs. */
  when(condition: Condition | null, run: GatedCallback): () => void;
  /** To be called after consent changed. */
  update(): void;
  open(): void;
  close(): void;
}

/** Starts something, and returns how to stop it where it can be stopped. */
export type GatedCallback = () => (() => void) | void;

interface Entry {
  /** Null: it needs no consent, and waits for the gate to be opened alone. */
  readonly condition: Condition | null;
  readonly run: GatedCallback;
  isRunning: boolean;
  /** How often it has been run. */
  turn: number;
  stop: (() => void) | undefined;
}
