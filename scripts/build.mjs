// @ts-check
import { existsSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, runQuietly, tool } from "./run.mjs";

/** In the order in which they need each other. */
const PACKAGES = ["core", "locales", "react"];

/**
 * Builds the packages, and unless told otherwise the two apps and Storybook too, with one line a step. Rejects at the
 * first step that fails, with all that its tool printed.
 * @param {{ packagesOnly?: boolean }} [options]
 */
export async function build({ packagesOnly = false } = {}) {
  for (const name of PACKAGES) {
    if (existsSync(join(ROOT, "packages", name, "src/index.ts"))) await step(name, () => buildPackage(name));
  }
  if (packagesOnly) return;
  const marketing = join(ROOT, "apps/marketing");
  await step("marketing, browser", () => vite(marketing, []));
  await step("marketing, server", () => vite(marketing, ["--ssr", "src/entry-server.tsx"]));
  await step("dashboard", () => vite(join(ROOT, "apps/dashboard"), []));
  await step("Storybook", buildStorybook);
}

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function step(name, work) {
  const start = performance.now();
  await work();
  console.log(`built ${name.padEnd(20)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} name */
async function buildPackage(name) {
  const folder = join(ROOT, "packages", name);
  await rm(join(folder, "dist"), { recursive: true, force: true });
  await runQuietly(tool("tsc"), ["-p", folder], { env: buildEnv() });
  if (name === "react") await copyStyles(folder);
}

/**
 * The style sheets keep their places; `styles.css` is the banner's and the center's in one file.
 * @param {string} folder
 */
async function copyStyles(folder) {
  await cp(join(folder, "src"), join(folder, "dist"), {
    recursive: true,
    filter: (path) => !/\.[^./\\]+$/.test(path) || path.endsWith(".css"),
  });
  const sheets = ["banner.css", "center.css"].map((name) => join(folder, "dist/styles", name));
  const texts = await Promise.all(sheets.map((sheet) => readFile(sheet, "utf8")));
  await writeFile(join(folder, "dist/styles.css"), texts.join("\n"));
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function vite(cwd, args) {
  return runQuietly(tool("vite"), ["build", ...args], { cwd, env: buildEnv() });
}

function buildStorybook() {
  return runQuietly(
    tool("storybook"),
    ["build", "--quiet", "--disable-telemetry", "--output-dir", "storybook-static"],
    { env: buildEnv() },
  );
}

/** Without `NODE_ENV`: a shell that has it set to `development` would build a development bundle. */
function buildEnv() {
  const { NODE_ENV: _, ...env } = process.env;
  return { ...env, STORYBOOK_DISABLE_TELEMETRY: "1" };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await build({ packagesOnly: process.argv[2] === "packages" });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
