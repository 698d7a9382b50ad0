/**
 * Whether a name fits a pattern in which `*` stands for any run of characters, none included. Linear in the length of
 * the name for each `*`: no expression is built from what a declaration or a page gives.
 */
export function matches(pattern: string, name: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return name === pattern;
  if (!name.startsWith(head)) return false;
  const tail = rest.pop() ?? "";
  let at = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length >= at + tail.length && name.endsWith(tail);
}

/** Whether some name could fit both patterns. */
export function overlaps(a: string, b: string): boolean {
  const seen = new Set<string>();
  const walk = (i: number, j: number): boolean => {
    const key = `${i},${j}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const x = a[i];
    const y = b[j];
    if (x === undefined && y === undefined) return true;
    if (x === "*") return walk(i + 1, j) || (y !== undefined && walk(i, j + 1));
    if (y === "*") return walk(i, j + 1) || (x !== undefined && walk(i + 1, j));
    return x !== undefined && x === y && walk(i + 1, j + 1);
  };
  return walk(0, 0);
}
