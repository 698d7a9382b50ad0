// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts of a Vitest run, from its JSON report and its exit code. What failed without a failed test (a file that
 * cannot be loaded, an error outside all tests, no report at all) counts as failed too.
 * @param {unknown} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countTests(report, exitCode) {
  const facts = typeof report === "object" && report !== null ? /** @type {Record<string, unknown>} */ (report) : {};
  const number = (/** @type {string} */ name) => (typeof facts[name] === "number" ? facts[name] : 0);
  const files = Array.isArray(facts.testResults) ? facts.testResults : [];
  const brokenFiles = files.filter(
    (file) => file?.status === "failed" && !file.assertionResults?.some(isFailed),
  ).length;
  const failed = number("numFailedTests") + brokenFiles;
  return {
    passed: number("numPassedTests"),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: number("numPendingTests") + number("numTodoTests"),
  };
}

/**
 * The closing line: `N passed, N failed`, and `, N skipped` where some were.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {{ status?: unknown }} result */
function isFailed({ status }) {
  return status === "failed";
}
