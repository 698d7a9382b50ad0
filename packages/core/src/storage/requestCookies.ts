/** Every value of the cookie of that name in a `Cookie` header, in its order. Never throws; linear in its length. */
export function requestCookies(header: string | null | undefined, name: string): string[] {
  const values: string[] = [];
  if (typeof header !== "string") return values;
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) values.push(pair.slice(at + 1).trim());
  }
  return values;
}
