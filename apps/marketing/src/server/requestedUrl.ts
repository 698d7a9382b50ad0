/** Path and query of a request as a URL; what cannot be read as one becomes an address that no page has. */
export function requestedUrl(url: string): URL {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/^[/\\]+/, "/");
  const absolute = `http://site.invalid${path.startsWith("/") ? path : `/${path}`}`;
  return new URL(URL.canParse(absolute) ? absolute : "http://site.invalid/unreadable-address");
}
