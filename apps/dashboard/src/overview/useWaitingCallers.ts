import { useCallback, useMemo, useState } from "react";
import { type Caller, callers } from "./demoData.js";

/** Who waits for a callback, and who has been marked as called back since the page was opened. */
export function useWaitingCallers(): WaitingCallers {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());

  const toggle = useCallback((id: string) => {
    setDone((previous) => {
      const next = new Set(previous);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);

  return useMemo(
    () => ({
      callers,
      waiting: callers.filter((caller) => !done.has(caller.id)),
      isDone: (id) => done.has(id),
      toggle,
    }),
    [done, toggle],
  );
}

export interface WaitingCallers {
  /** All of them, newest first. */
  readonly callers: readonly Caller[];
  readonly waiting: readonly Caller[];
  readonly isDone: (id: string) => boolean;
  /** Marks a caller as called back, or takes that back. */
  readonly toggle: (id: string) => void;
}
