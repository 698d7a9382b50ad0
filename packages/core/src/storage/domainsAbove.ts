/**
 * The domains that a page of that host may set cookies for, the widest first, and undefined for a host-only cookie at the
 * end. A top-level domain is left out; other public suffixes (`co.in`) are not known here, and the browser refuses them. An
 * IP has none.
 */
export function domainsAbove(host: string): (string | undefined)[] {
  if (/^[\d.]+$|:/.test(host)) return [undefined];
  const labels = host.split(".");
  const domains = labels.slice(1).map((_, index) => labels.slice(labels.length - 2 - index).join("."));
  return [...domains, undefined];
}
