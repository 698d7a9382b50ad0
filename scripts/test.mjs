// @ts-check
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowsers, VARIABLES } from "./browsers.mjs";
import { build } from "./build.mjs";
import { run, tool } from "./run.mjs";
import { closingLine, countTests } from "./summarize.mjs";
/** @import { Browser } from "./browsers.mjs" */

const isMatrix = process.argv.includes("--matrix");

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}

/**
 * Runs everything that guards a change. The very last line is the closing line.
 * @returns {Promise<number>} The exit code.
 */
async function main() {
  const browsers = await ensureBrowsers();
  const engines = browsers.filter(({ path }) => path);
  for (const { name, path } of engines) console.log(`Testing in ${name} (${path})`);
  printLeftOut(browsers);

  if (process.env.SKIP_BUILD !== "1") await build();

  const tests = await runVitest(engines);
  const isSmallEnough = (await run(process.execPath, ["scripts/sizes.mjs"])) === 0;
  const counts = {
    ...tests,
    passed: tests.passed + (isSmallEnough ? 1 : 0),
    failed: tests.failed + (isSmallEnough ? 0 : 1),
  };

  console.log(`\nTests: ${closingLine(tests)}, in ${engines.map(({ name }) => name).join(", ")}`);
  console.log(`Size budgets: ${isSmallEnough ? "kept" : "broken"}`);
  if (tests.passed + tests.failed === 0) console.log("Not one test was run.");
  printLeftOut(browsers);
  console.log(closingLine(counts));
  return counts.failed > 0 || tests.passed === 0 ? 1 : 0;
}

/**
 * @param {readonly Browser[]} engines
 * @returns {Promise<import("./summarize.mjs").Counts>}
 */
async function runVitest(engines) {
  const folder = await mkdtemp(join(tmpdir(), "callmissed-consent-"));
  const report = join(folder, "report.json");
  const env = {
    ...process.env,
    ...Object.fromEntries(engines.map(({ name, path }) => [VARIABLES[name], path])),
    CM_ENGINES: engines.map(({ name }) => name).join(","),
    ...(isMatrix ? { CM_MATRIX: "1" } : {}),
  };
  try {
    const code = await run(
      tool("vitest"),
      [
        "run",
        "--config",
        "vitest.workspace.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      { env },
    );
    const text = await readFile(report, "utf8").catch(() => "null");
    return countTests(JSON.parse(text), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {readonly Browser[]} browsers */
function printLeftOut(browsers) {
  for (const { name, path, reason } of browsers) {
    if (!path) console.log(`Left out: ${name}. ${reason}`);
  }
}
