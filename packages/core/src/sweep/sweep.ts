import { itemsOf } from "../declaration/lookup.js";
import { matches } from "../declaration/pattern.js";
import type { CategoryDeclaration, ServiceDeclaration, StorageKind, StoredItem } from "../types.js";
import { places } from "./places.js";

/**
 * Removes from this device what the given services store on this site's own origin: cookies (on its parent domains too),
 * localStorage, sessionStorage, IndexedDB, CacheStorage and service workers, by name or pattern. What a service outside the
 * list stores stays, also where a pattern of the list would reach it, and so does the consent cookie; what nobody declares
 * is never touched.
 *
 * What the browser lets be removed at once is gone when this returns; the promise, which never rejects, is for the rest.
 *
 * @param isThorough Whether cookies with a declared `path` are removed although this page may not see them.
 */
export async function sweep(
  categories: readonly CategoryDeclaration[],
  isToGo: (service: ServiceDeclaration) => boolean,
  consentCookie: string,
  isThorough = false,
): Promise<void> {
  const going: StoredItem[] = [];
  // A refusal has to be kept, whatever a pattern reaches.
  const kept: StoredItem[] = [{ kind: "cookie", name: consentCookie, duration: "session" }];
  for (const service of categories.flatMap((category) => category.services)) {
    (isToGo(service) ? going : kept).push(...itemsOf(service).filter((item) => item.party !== "third"));
  }

  await Promise.all(
    [...new Set(going.map(({ kind }) => kind))].map((kind) => {
      const remove = (names: readonly string[]): unknown =>
        Promise.all(
          names.flatMap((name) => {
            const items = going.filter((item) => fits(item, kind, name));
            if (items.length === 0 || kept.some((item) => fits(item, kind, name))) return [];
            return places[kind].remove(
              name,
              items.flatMap((item) => item.path ?? []),
            );
          }),
        );
      const found = places[kind].names();
      if (!("then" in found)) {
        const outOfSight = going.filter((item) => isThorough && item.kind === kind && item.path !== undefined);
        return remove([...new Set([...found, ...outOfSight.flatMap(({ name }) => (name.includes("*") ? [] : name))])]);
      }
      return found.then(remove);
    }),
  );
}

function fits(item: StoredItem, kind: StorageKind, name: string): boolean {
  return item.kind === kind && name.split("\n").some((one) => matches(item.name, one));
}
