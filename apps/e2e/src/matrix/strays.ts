import type { Observation } from "./lookAround.js";
import type { Registry } from "./registry.js";

/**
 * What was found and is not in the registry, a line each; a write brings the stack of the code that made it. Removing is
 * never held against anybody.
 *
 * @param options.left What other organisations may have left on their own hosts while they were granted: a page can
 *   neither see nor remove it, and it counts as harmless as long as nothing is sent there. Default: the registry itself.
 */
export function strays(seen: Observation, registry: Registry, options: { readonly left?: Registry } = {}): string[] {
  const { left = registry } = options;
  const lines: string[] = [];
  const hold = (kind: string, name: string, host: string, how = ""): void => {
    if (!registry.allows(kind, name, host)) lines.push(`${kind} ${name} on ${host}${how}`);
  };

  for (const { name, domain } of seen.cookies) {
    const host = domain.replace(/^\./, "");
    if (!registry.allows("cookie", name, host) && (registry.allowsHost(host) || !left.allows("cookie", name, host))) {
      lines.push(`cookie ${name} on ${host}`);
    }
  }
  if (seen.storage) {
    const { host, local, session, databases, caches, workers } = seen.storage;
    for (const name of Object.keys(local)) hold("localStorage", name, host);
    for (const name of Object.keys(session)) hold("sessionStorage", name, host);
    for (const name of databases) hold("indexedDB", name, host);
    for (const name of caches) hold("cacheStorage", name, host);
    for (const name of workers) hold("serviceWorker", name, host);
  }
  for (const { method, host, path } of seen.requests) {
    if (!registry.allowsHost(host)) lines.push(`request ${method} ${host}${path}`);
  }
  for (const { name, host, isRemoval } of seen.setCookies) {
    if (!isRemoval) hold("cookie", name, host, ", by Set-Cookie");
  }
  const written = new Set<string>();
  for (const { kind, name, page, isRemoval, stack } of seen.writes) {
    // Of many writes of one item the first tells enough.
    const key = `${kind} ${name}`;
    if (isRemoval || written.has(key)) continue;
    written.add(key);
    const how = `, written by a script of ${page}:\n${readable(stack)}`;
    if (kind === "beacon") {
      if (!registry.allowsHost(new URL(name).hostname)) lines.push(`beacon to ${name}${how}`);
    } else hold(kind, name, new URL(page).hostname, how);
  }
  return [...new Set(lines)];
}

/** A stack of the page's, one that the runner does not take for its own. */
function readable(stack: string): string {
  const lines = stack.split("\n").map((line) =>
    line
      .trim()
      .replace(/^at /, "")
      .replace(/https?:\/\/[^/]+/, ""),
  );
  return lines.map((line) => `    by ${line.replace(/:(\d+):(\d+)/, ", line $1, column $2")}`).join("\n");
}

/** Fails with every stray by name. */
export function expectNoStrays(...[seen, registry, options]: Parameters<typeof strays>): void {
  const found = strays(seen, registry, options);
  if (found.length > 0) throw new Error(`Not declared, or not granted:\n${found.join("\n")}`);
}
