// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ROOT, run, tool } from "./run.mjs";

// The apps see the packages as their users do, through the built types.
try {
  await build({ packagesOnly: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const inside = (/** @type {string} */ parent) => readdirSync(join(ROOT, parent)).map((name) => join(parent, name));
const projects = [
  ...inside("apps").map((folder) => join(folder, "tsconfig.json")),
  ...inside("packages").map((folder) => join(folder, "tsconfig.test.json")),
  ...["scripts", "vitest", ".storybook"].map((folder) => join(folder, "tsconfig.json")),
].filter((file) => existsSync(join(ROOT, file)));

let failures = 0;
for (const project of projects) {
  const code = await run(tool("tsc"), ["--noEmit", "-p", project]);
  console.log(`${code === 0 ? "checked" : "FAILED "} ${project}`);
  if (code !== 0) failures += 1;
}
process.exitCode = failures > 0 ? 1 : 0;
