import type { CategoryDeclaration, ServiceDeclaration, Signals, StoredItem } from "../types.js";

/** Whether a category is one that the visitor decides about: optional, with a service in use. */
export function isAskable(category: CategoryDeclaration): boolean {
  return !category.essential && category.services.some(isInUse);
}

/**
 * Whether a category may be offered to this visitor. To a child nothing is offered that tracks, and the rest only with a
 * parent's verified consent (IN-C11).
 */
export function isOffered(category: CategoryDeclaration, { age, verifiedParent }: Signals): boolean {
  return isAskable(category) && (age !== "child" || (category.tracking === false && verifiedParent !== null));
}

/** Whether a Global Privacy Control signal denies a category until the visitor chooses it by name (US-3). */
export function isDeniedByGpc(category: CategoryDeclaration): boolean {
  return !category.essential && (category.gpc ?? category.id === "marketing");
}

/** Whether a service runs today, and is not only foreseen. */
export function isInUse(service: ServiceDeclaration): boolean {
  return service.inUse !== false;
}

/** The category of that id, or the one that holds the service of that id; undefined for an id that is not declared. */
export function categoryOf(categories: readonly CategoryDeclaration[], id: string): CategoryDeclaration | undefined {
  return categories.find((category) => category.id === id || category.services.some((service) => service.id === id));
}

/** The service of that id, undefined for an id that is not declared or a category's. */
export function serviceOf(categories: readonly CategoryDeclaration[], id: string): ServiceDeclaration | undefined {
  return categoryOf(categories, id)?.services.find((service) => service.id === id);
}

/** What a service stores; nothing also where a declaration that nobody checked does not say. */
export function itemsOf({ stores }: ServiceDeclaration): readonly StoredItem[] {
  return Array.isArray(stores) ? (stores as readonly StoredItem[]) : [];
}

/** The service that stores an item of that kind and name on this site's own origin, with its category. */
export function storedBy(
  categories: readonly CategoryDeclaration[],
  kind: string,
  name: string,
): ServiceDeclaration | undefined {
  for (const category of categories) {
    for (const service of category.services) {
      if (itemsOf(service).some((item) => item.kind === kind && item.name === name)) return service;
    }
  }
  return undefined;
}
