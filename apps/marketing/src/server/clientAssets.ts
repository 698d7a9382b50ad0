import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the document loads of the client build, by address. Read once: a new build means a new server. */
export function clientAssets(source: string): ClientAssets {
  const assets = read.get(source) ?? readAssets(source);
  read.set(source, assets);
  return assets;
}

export interface ClientAssets {
  /** The module that brings the page to life. */
  readonly entry: string;
  /** What that module imports, to be fetched beside it rather than after it. */
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const read = new Map<string, ClientAssets>();

function readAssets(source: string): ClientAssets {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = join(here, "..", "client", ".vite", "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, Chunk>;
  const entry = manifest[source];
  if (!entry) throw new Error(`${path} does not name ${source}: build the client again.`);
  const imported = new Set<Chunk>();
  collect(entry, manifest, imported);
  return {
    entry: `/${entry.file}`,
    preloads: [...imported].map((chunk) => `/${chunk.file}`),
    styles: [...new Set([...imported, entry].flatMap((chunk) => chunk.css ?? []))].map((file) => `/${file}`),
  };
}

function collect(chunk: Chunk, manifest: Record<string, Chunk>, into: Set<Chunk>): void {
  for (const key of chunk.imports ?? []) {
    const imported = manifest[key];
    if (!imported || into.has(imported)) continue;
    into.add(imported);
    collect(imported, manifest, into);
  }
}
