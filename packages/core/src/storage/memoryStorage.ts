import type { ConsentStorage } from "./ConsentStorage.js";

/** Keeps a decision in memory: for Storybook, for tests, and for a page that must not write the site's own consent. */
export function memoryStorage(initial?: string): ConsentStorage {
  let values: readonly string[] = initial === undefined ? [] : [initial];
  return {
    isMemory: true,
    read: () => values,
    write(value) {
      values = [value];
      return true;
    },
  };
}
