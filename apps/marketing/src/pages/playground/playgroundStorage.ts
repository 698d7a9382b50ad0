import type { CampaignInput } from "./estimate.js";

/** The one place where the playground's input may be kept. It asks nobody: the caller holds the consent. */
export const playgroundStorage = {
  /** What is kept, as text; null where there is nothing. */
  read(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      // Storage is blocked, so nothing is kept.
      return null;
    }
  },
  /** What a kept text says; undefined where it cannot be read. */
  parse(text: string | null): CampaignInput | undefined {
    try {
      const value: unknown = JSON.parse(text ?? "null");
      return isCampaignInput(value) ? value : undefined;
    } catch {
      return undefined;
    }
  },
  write(input: CampaignInput): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(input));
    } catch {
      // Storage is full or blocked: the input lives on in memory.
    }
  },
  clear(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Storage is blocked, so nothing was kept.
    }
  },
  /** Hears of changes by other tabs of this site. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    addEventListener("storage", listener);
    return () => removeEventListener("storage", listener);
  },
};

const KEY = "cm_playground";

function isCampaignInput(value: unknown): value is CampaignInput {
  if (typeof value !== "object" || value === null) return false;
  const { rings, calledBack, minutes, numbers, smsReply } = value as Record<string, unknown>;
  return [rings, calledBack, minutes, numbers].every(isAmount) && typeof smsReply === "boolean";
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 10_000_000;
}
