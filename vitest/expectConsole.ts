import { expect } from "vitest";

/**
 * Claims one message on the console that a test expects, by a part of it. One that nobody claims fails the test that it
 * was written in, and so does one that is claimed and never comes.
 */
export function expectConsole(part: string | RegExp): void {
  claims.push(part);
}

/** Listens to `console.error` and `console.warn`; what is written is held back until the test is over. */
export function watchConsole(): void {
  for (const level of ["error", "warn"] as const) {
    // oxlint-disable-next-line no-console -- the console is what is watched
    console[level] = (...values: unknown[]) => {
      written.push(format(values));
    };
  }
}

/** Fails the test where what was written is not what was claimed. To be called after each test. */
export function settleConsole(): void {
  const unclaimed = written.splice(0);
  const missing: (string | RegExp)[] = [];
  for (const claim of claims.splice(0)) {
    const index = unclaimed.findIndex((message) =>
      typeof claim === "string" ? message.includes(claim) : claim.test(message),
    );
    if (index < 0) missing.push(claim);
    else unclaimed.splice(index, 1);
  }
  expect.soft(unclaimed, "written to the console, and not expected").toEqual([]);
  expect.soft(missing, "expected on the console, and not written").toEqual([]);
}

const claims: (string | RegExp)[] = [];
const written: string[] = [];

function format(values: readonly unknown[]): string {
  const [first, ...rest] = values.map((value) =>
    value instanceof Error ? value.message : typeof value === "string" ? value : String(value),
  );
  let text = first ?? "";
  while (rest.length > 0 && text.includes("%s")) text = text.replace("%s", () => rest.shift() ?? "");
  return [text, ...rest].join(" ");
}
