/** Every value of the cookie of that name, in the browser's order; none where cookies are blocked. */
export function readCookies(name: string): string[] {
  try {
    const start = `${name}=`;
    return document.cookie
      .split("; ")
      .filter((pair) => pair.startsWith(start))
      .map((pair) => pair.slice(start.length));
  } catch {
    // A sandboxed or data: document throws on access.
    return [];
  }
}

/** Writes a cookie for the whole site, `SameSite=Lax`, `Secure` on https; with `days: 0` removes it. */
export function writeCookie(name: string, value: string, options: WriteOptions): void {
  const { days, domain, secure } = options;
  const attributes = ["Path=/", "SameSite=Lax"];
  if (domain !== undefined) attributes.push(`Domain=${domain}`);
  if (days !== undefined) attributes.push(`Max-Age=${days * 86_400}`);
  try {
    if (secure || location.protocol === "https:") attributes.push("Secure");
    document.cookie = [`${name}=${value}`, ...attributes].join("; ");
  } catch {
    // As above: the caller reads back what was kept.
  }
}

/** How a cookie is written. */
export interface WriteOptions {
  /** Whole days; undefined: until the browser is closed. */
  readonly days: number | undefined;
  readonly domain: string | undefined;
  readonly secure?: boolean;
}
