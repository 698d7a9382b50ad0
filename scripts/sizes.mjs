// @ts-check
// Measures what the built packages weigh, bundled and minified as an application would, in kB of brotli with React left
// out, and holds it against budgets.json. Exits with 1 where a budget is broken.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "./run.mjs";

/** @typedef {import("esbuild").BuildResult<{ write: false, metafile: true }>} Bundle */

/** @satisfies {import("esbuild").BuildOptions} */
const BUNDLING = {
  bundle: true,
  minify: true,
  write: /** @type {const} */ (false),
  logOverride: { "ignored-bare-import": "silent" },
  metafile: /** @type {const} */ (true),
  format: /** @type {const} */ ("esm"),
  target: "es2022",
  outdir: join(ROOT, ".sizes"),
  external: ["react", "react-dom", "react/jsx-runtime"],
  define: { "process.env.NODE_ENV": '"production"' },
};

/** @returns {Promise<Record<string, number>>} The weight of each part in bytes. */
export async function measure() {
  const app = await bundle(
    `export { ConsentProvider, ConsentBanner, PreferenceCenter, useConsent } from "@callmissed/consent-react";`,
  );
  const entry = chunkOf(app, "<stdin>");
  const eager = closure(app, [entry]);
  const banner = closure(app, [chunkOf(app, "banner/BannerView.js")], eager);
  const center = closure(app, [chunkOf(app, "preference-center/CenterView.js")], new Set([...eager, ...banner]));
  const i18next = [...center].filter((chunk) => holds(app, chunk, "/i18next/"));
  const core = await bundle(`export { defineConsent, createConsent } from "@callmissed/consent";`);
  const { createBootScript } = await fromCore("boot/index.js");
  const { googleConsentMode } = await fromCore("vendors/googleConsentMode.js");
  return {
    boot: brotli(createBootScript(await sample())),
    bootConsentMode: brotli(createBootScript(await sample(), { vendors: [googleConsentMode({ mode: "basic" })] })),
    core: weigh(core, Object.keys(core.metafile.outputs)),
    eager: weigh(app, eager),
    banner: weigh(app, banner),
    bannerCss: await weighCss("banner"),
    center: weigh(app, center) - weigh(app, i18next),
    i18next: weigh(app, i18next),
    centerCss: await weighCss("center"),
  };
}

/** @param {string} contents @returns {Promise<Bundle>} */
function bundle(contents) {
  return build({ ...BUNDLING, splitting: true, stdin: { contents, resolveDir: ROOT, loader: "js" } });
}

/** @param {Bundle} app @param {string} input The end of the path of a source. */
function chunkOf(app, input) {
  const found = Object.entries(app.metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(input));
  if (!found) throw new Error(`No chunk begins at ${input}: it is not loaded on its own any more.`);
  return found[0];
}

/**
 * What is fetched for chunks, with all that they import statically, less what is there already.
 * @param {Bundle} app
 * @param {Iterable<string>} chunks
 * @param {ReadonlySet<string>} [there]
 */
function closure(app, chunks, there = new Set()) {
  /** @type {Set<string>} */
  const all = new Set();
  const queue = [...chunks];
  for (let chunk = queue.pop(); chunk !== undefined; chunk = queue.pop()) {
    if (all.has(chunk) || there.has(chunk)) continue;
    all.add(chunk);
    for (const { path, kind, external } of app.metafile.outputs[chunk]?.imports ?? []) {
      if (!external && kind === "import-statement") queue.push(path);
    }
  }
  return all;
}

/** @param {Bundle} app @param {string} chunk @param {string} part A part of a source's path. */
function holds(app, chunk, part) {
  return Object.keys(app.metafile.outputs[chunk]?.inputs ?? {}).some((input) => input.includes(part));
}

/** @param {Bundle} app @param {Iterable<string>} chunks */
function weigh(app, chunks) {
  let sum = 0;
  for (const chunk of chunks) {
    const file = app.outputFiles.find(({ path }) => path.endsWith(chunk));
    sum += file ? brotli(file.text) : 0;
  }
  return sum;
}

/** @param {string} name */
async function weighCss(name) {
  const path = join(ROOT, `packages/react/dist/styles/${name}.css`);
  const { outputFiles } = await build({ entryPoints: [path], minify: true, write: false });
  return brotli(outputFiles[0]?.text ?? "");
}

/** A declaration with all that the boot script can answer: three categories to ask for, one of them under GPC, a theme, a domain. */
async function sample() {
  const { defineConsent } = await fromCore("index.js");
  return defineConsent({
    categories: ["essential", "functional", "analytics", "marketing"].map((id) => ({
      id,
      essential: id === "essential",
      services: [
        {
          id: `${id}_service`,
          stores:
            id === "functional" ? [{ kind: "localStorage", name: "cm_theme", duration: "persistent" }] : "nothing",
        },
      ],
    })),
    cookie: { domain: "example.com" },
    notice: async () => ({}),
  });
}

/** @param {string} path A module of the built core. */
function fromCore(path) {
  return import(pathToFileURL(join(ROOT, "packages/core/dist", path)).href);
}

/** @param {string} text */
function brotli(text) {
  return brotliCompressSync(Buffer.from(text)).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const budgets = JSON.parse(await readFile(join(ROOT, "budgets.json"), "utf8"));
  const sizes = await measure();
  for (const [name, { what, limit }] of Object.entries(budgets)) {
    const kilobytes = (sizes[name] ?? Number.NaN) / 1000;
    const isKept = kilobytes <= limit;
    console.log(`${isKept ? "ok  " : "OVER"} ${kilobytes.toFixed(2).padStart(6)} of ${limit} kB  ${what}`);
    if (!isKept) process.exitCode = 1;
  }
}
