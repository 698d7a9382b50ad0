import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { itemsOf } from "../declaration/lookup.js";
import { matches } from "../declaration/pattern.js";
import type { StorageKind, StoredItem } from "../types.js";
import { places } from "./places.js";

/**
 * What of a declaration is on this device now, in the declaration's order: each name that is there, with the category and
 * service whose it is. An exact name goes before a pattern that would reach it too. A page sees neither HttpOnly cookies
 * nor what other origins store, so that neither is in the list; values are never read. On a server it is empty. Never
 * rejects.
 */
export async function listStored(config: ConsentConfig): Promise<readonly StoredEntry[]> {
  if (typeof document === "undefined") return [];
  const declared = config.categories.flatMap((category) =>
    category.services.flatMap((service) =>
      itemsOf(service)
        .filter((item) => item.party !== "third")
        .map((item) => ({ category: category.id, service: service.id, item })),
    ),
  );
  const found: { readonly at: number; readonly entry: StoredEntry }[] = [];
  for (const kind of new Set(declared.map(({ item }) => item.kind))) {
    for (const names of new Set(await places[kind].names())) {
      const [name = ""] = names.split("\n");
      const fitting = declared.filter(
        ({ item }) => item.kind === kind && names.split("\n").some((one) => matches(item.name, one)),
      );
      const owner = fitting.find(({ item }) => item.name === name) ?? fitting[0];
      if (owner) found.push({ at: declared.indexOf(owner), entry: { ...owner, kind, name } });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}

/** One thing that is on this device, by its name. */
export interface StoredEntry {
  /** The ids of the category and of the service whose it is. */
  readonly category: string;
  readonly service: string;
  readonly kind: StorageKind;
  /** Its own name, where the declaration may have a pattern. */
  readonly name: string;
  /** What the declaration says of it. */
  readonly item: StoredItem;
}
