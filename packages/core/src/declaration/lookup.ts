import type { CategoryDeclaration, ServiceDeclaration } from "../types.js";

/** Whether a category is one that the visitor decides about: optional, with a service in use. */
export function isAskable(category: CategoryDeclaration): boolean {
  return !category.essential && category.services.some(isInUse);
}

/** Whether a service runs today, and is not only foreseen. */
export function isInUse(service: ServiceDeclaration): boolean {
  return service.inUse !== false;
}

/** The category of that id, or the one that holds the service of that id; undefined for an id that is not declared. */
export function categoryOf(categories: readonly CategoryDeclaration[], id: string): CategoryDeclaration | undefined {
  return categories.find((category) => category.id === id || category.services.some((service) => service.id === id));
}

/** The service that stores an item of that kind and name on this site's own origin, with its category. */
export function storedBy(
  categories: readonly CategoryDeclaration[],
  kind: string,
  name: string,
): ServiceDeclaration | undefined {
  for (const category of categories) {
    for (const service of category.services) {
      if (service.stores === "nothing") continue;
      if (service.stores.some((item) => item.kind === kind && item.name === name)) return service;
    }
  }
  return undefined;
}
