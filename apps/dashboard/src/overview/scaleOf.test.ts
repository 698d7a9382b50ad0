import { expect, it } from "vitest";
import { scaleOf } from "./scaleOf.js";

it.each([
  [0, 1],
  [3, 3],
  [41, 50],
  [99, 100],
  [349, 400],
  [12_480, 12_500],
])("should end the scale for %i at %i", (max, top) => {
  expect(scaleOf(max).top).toBe(top);
});

it("should begin at zero, end at the top and take at most five even steps, whatever the values", () => {
  for (let max = 0; max < 5000; max += 1) {
    const { top, ticks } = scaleOf(max);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBe(top);
    expect(top).toBeGreaterThanOrEqual(max);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});
