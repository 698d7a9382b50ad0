import { matches } from "../declaration/pattern.js";
import type { CategoryDeclaration, ServiceDeclaration, StoredItem } from "../types.js";
import { removeCookie } from "./removeCookie.js";

/**
 * Removes from this device what the given services store on this site's own origin: cookies, localStorage, sessionStorage
 * and IndexedDB, by name or pattern. What a service outside the list stores stays, also where a pattern of the list would
 * reach it, and so does the consent cookie; what nobody declares is never touched. Never throws.
 */
export function sweep(
  categories: readonly CategoryDeclaration[],
  isDenied: (service: ServiceDeclaration) => boolean,
  consentCookie: string,
  domain: string | undefined,
): void {
  const denied: StoredItem[] = [];
  // A refusal has to be kept, whatever a pattern reaches.
  const kept: StoredItem[] = [{ kind: "cookie", name: consentCookie, duration: "session" }];
  for (const service of categories.flatMap((category) => category.services)) {
    if (service.stores === "nothing") continue;
    const items = service.stores.filter((item) => item.party !== "third");
    (isDenied(service) ? denied : kept).push(...items);
  }
  const fits = (items: readonly StoredItem[], kind: string, name: string): boolean =>
    items.some((item) => item.kind === kind && matches(item.name, name));
  const isToGo = (kind: string, name: string): boolean => fits(denied, kind, name) && !fits(kept, kind, name);

  const has = (kind: string): boolean => denied.some((item) => item.kind === kind);
  if (has("cookie")) sweepCookies((name) => isToGo("cookie", name), domain);
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    if (has(kind)) sweepStorage(kind, (name) => isToGo(kind, name));
  }
  if (has("indexedDB")) void sweepDatabases((name) => isToGo("indexedDB", name));
}

function sweepCookies(isToGo: (name: string) => boolean, domain: string | undefined): void {
  let all: string;
  try {
    all = document.cookie;
  } catch {
    return;
  }
  for (const pair of all.split("; ")) {
    const name = pair.split("=", 1)[0] ?? "";
    if (name && isToGo(name)) removeCookie(name, domain);
  }
}

function sweepStorage(kind: "localStorage" | "sessionStorage", isToGo: (name: string) => boolean): void {
  try {
    const storage = window[kind];
    for (const name of Object.keys(storage)) if (isToGo(name)) storage.removeItem(name);
  } catch {
    // Blocked storage throws on access, and holds nothing.
  }
}

async function sweepDatabases(isToGo: (name: string) => boolean): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name && isToGo(name)) indexedDB.deleteDatabase(name);
    }
  } catch {
    // As above.
  }
}
