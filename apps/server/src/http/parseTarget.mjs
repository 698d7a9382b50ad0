// @ts-check

/**
 * Splits a request's target into the path as it was sent, the decoded path and the query, or answers null where it
 * cannot be read. Dot segments are kept for whoever opens files to refuse.
 * @param {string | undefined} target
 * @returns {{ rawPath: string, path: string, search: string } | null}
 */
export function parseTarget(target) {
  const relative = target?.startsWith("/") ? target : withoutOrigin(target ?? "");
  if (relative === null) return null;
  const mark = relative.indexOf("?");
  const rawPath = mark === -1 ? relative : relative.slice(0, mark);
  try {
    const path = decodeURIComponent(rawPath);
    return path.includes("\0") ? null : { rawPath, path, search: mark === -1 ? "" : relative.slice(mark) };
  } catch {
    return null;
  }
}

/**
 * Clients that take the server for a proxy send the whole address.
 * @param {string} target
 */
function withoutOrigin(target) {
  const match = /^https?:\/\/[^/?#]+(\/[^#]*)?$/i.exec(target);
  return match ? (match[1] ?? "/") : null;
}
