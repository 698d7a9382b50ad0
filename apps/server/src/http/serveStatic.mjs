// @ts-check
import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
/** @import { Reply, Visit } from "../types.js" */

/**
 * Answers with a file below `root`, or null where there is none. Never leaves the folder, by dot segments, backslashes
 * or links, and never shows a file or folder whose name begins with a dot.
 * @param {Pick<Visit, "path" | "headers">} visit
 * @param {string} root
 * @param {{ immutable?: boolean, headers?: Record<string, string> }} [options] `immutable`: for names that carry a hash.
 * @returns {Promise<Reply | null>}
 */
export async function serveStatic(visit, root, { immutable = false, headers = {} } = {}) {
  const file = await safeFile(root, visit.path);
  if (!file) return null;
  const etag = `"${file.size.toString(36)}-${Math.trunc(file.mtimeMs).toString(36)}"`;
  const shared = {
    ETag: etag,
    "Cache-Control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
    ...headers,
  };
  if (visit.headers["if-none-match"] === etag) return { status: 304, headers: shared };
  return {
    status: 200,
    headers: { "Content-Type": contentTypeOf(file.path), ...shared },
    body: await readFile(file.path),
  };
}

/**
 * @param {string} root
 * @param {string} path
 */
async function safeFile(root, path) {
  const segments = path.split("/").filter((segment) => segment !== "");
  if (segments.some((segment) => segment.startsWith(".") || /[\\:\0]/.test(segment))) return null;
  try {
    const home = await realpath(root);
    const found = await realpath(join(home, ...segments));
    if (!found.startsWith(home + sep)) return null;
    const { size, mtimeMs, isFile } = await facts(found);
    return isFile ? { path: found, size, mtimeMs } : null;
  } catch {
    return null;
  }
}

/** @param {string} path */
async function facts(path) {
  const stats = await stat(path);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** @param {string} path */
function contentTypeOf(path) {
  return CONTENT_TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}
