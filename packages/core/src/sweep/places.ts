import type { StorageKind } from "../types.js";
import { removeCookie } from "./removeCookie.js";

/**
 * The places on a device that a page can look into: which names are there, and how one is removed. Names only, never a
 * value. What the browser blocks or does not have holds nothing; none of these throws or rejects.
 */
export const places: Readonly<Record<StorageKind, Place>> = {
  cookie: {
    names: () => attempt(() => document.cookie.split("; ").flatMap((pair) => pair.split("=", 1)[0] || [])) ?? [],
    remove: (name, paths) => attempt(() => removeCookie(name, paths)),
  },
  localStorage: webStorage("localStorage"),
  sessionStorage: webStorage("sessionStorage"),
  indexedDB: {
    names: () => later(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? [])),
    remove: (name) => attempt(() => deleteDatabase(name)),
  },
  cacheStorage: {
    names: () => later(() => caches.keys()),
    remove: (name) => later(async () => void (await caches.delete(name))),
  },
  serviceWorker: {
    names: async () => (await registrations()).map(pathsOf),
    remove: async (name) => {
      for (const registration of await registrations()) {
        if (pathsOf(registration) === name) await later(async () => void (await registration.unregister()));
      }
    },
  },
};

/** One kind of storage. The names are there at once where the browser has them at once; one thing may have several, a line each. */
export interface Place {
  readonly names: () => readonly string[] | Promise<readonly string[]>;
  /** Removes one; `paths` are further paths that a cookie may have been set for. */
  readonly remove: (name: string, paths: readonly string[]) => unknown;
}

function webStorage(kind: "localStorage" | "sessionStorage"): Place {
  return {
    names: () => attempt(() => Object.keys(window[kind])) ?? [],
    remove: (name) => attempt(() => window[kind].removeItem(name)),
  };
}

async function registrations(): Promise<readonly ServiceWorkerRegistration[]> {
  return (await later(() => navigator.serviceWorker.getRegistrations())) as readonly ServiceWorkerRegistration[];
}

/** A worker is known by the path of its script and by that of its scope: both, a line each, and one thing all the same. */
function pathsOf({ active, waiting, installing, scope }: ServiceWorkerRegistration): string {
  const urls = [active?.scriptURL, waiting?.scriptURL, installing?.scriptURL, scope];
  return [...new Set(urls.flatMap((url) => (url ? new URL(url).pathname : [])))].join("\n");
}

/** What waits for its last connection to close: a second request behind it would hear nothing until then. */
const leaving = new Set<string>();

function deleteDatabase(name: string): Promise<void> | undefined {
  if (leaving.has(name)) return undefined;
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    leaving.add(name);
    for (const event of ["success", "error"]) {
      request.addEventListener(event, () => {
        leaving.delete(name);
        resolve();
      });
    }
    request.addEventListener("blocked", () => resolve());
  });
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    // Blocked storage throws on access, and a browser without the API throws too.
    return undefined;
  }
}

async function later<Result>(run: () => Promise<Result>): Promise<Result | readonly never[]> {
  try {
    return await run();
  } catch {
    // As above.
    return [];
  }
}
