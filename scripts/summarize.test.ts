import { describe, expect, it } from "vitest";
import { closingLine, countTests } from "./summarize.mjs";

describe("given the report of a test run", () => {
  it("should count what it says", () => {
    const report = { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };
    expect(countTests(report, 1)).toEqual({ passed: 4, failed: 1, skipped: 3 });
  });

  it("should count a file that could not be loaded as failed", () => {
    const broken = { status: "failed", assertionResults: [] };
    const ordinary = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: [broken, ordinary] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it("should count an error outside all tests, or a missing report, as failed", () => {
    expect(countTests({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
    expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe("given the counts", () => {
  it("should close with one line", () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});
