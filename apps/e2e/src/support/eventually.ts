import { vi } from "vitest";

/** Waits until a check no longer throws, and throws what it threw last. Unlike `expect.poll` also where tests run side by side. */
export async function eventually(check: () => unknown): Promise<void> {
  await vi.waitFor(async () => void (await check()), { timeout: 15_000, interval: 50 });
}
