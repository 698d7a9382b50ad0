/** Makes a `Storage` in memory. Its items are own properties, as those of a real one are: a sweep lists them by that. */
export function createStorage(): Storage {
  return Object.create(methods) as Storage;
}

type Items = Record<string, string>;

const methods = {
  get length(): number {
    return Object.keys(this).length;
  },
  key(this: Items, index: number): string | null {
    return Object.keys(this)[index] ?? null;
  },
  getItem(this: Items, key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
  },
  setItem(this: Items, key: string, value: string): void {
    this[key] = value;
  },
  removeItem(this: Items, key: string): void {
    delete this[key];
  },
  clear(this: Items): void {
    for (const key of Object.keys(this)) delete this[key];
  },
};
