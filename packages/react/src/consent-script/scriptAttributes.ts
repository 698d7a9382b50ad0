/** The attributes of a script element, from props: React's names become HTML's, and `data-…` goes through as it is. */
export function scriptAttributes(props: object): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(props)) {
    const isOwn = name.startsWith("data-") || NAMES.has(name);
    if (!isOwn || value === undefined || value === null) continue;
    // `data-x={false}` is the text `false`, as with every element of React's; `async={false}` is no attribute.
    if (!name.startsWith("data-") && value === false) continue;
    attributes[name.toLowerCase()] =
      value === true && !name.startsWith("data-") ? "" : String(value as string | number | boolean);
  }
  return attributes;
}

const NAMES: ReadonlySet<string> = new Set([
  "id",
  "type",
  "async",
  "defer",
  "integrity",
  "crossOrigin",
  "referrerPolicy",
  "nonce",
]);
