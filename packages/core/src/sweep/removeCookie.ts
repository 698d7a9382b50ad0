/**
 * Removes a cookie of which only the name is known: a page cannot see the domain, path and attributes that it was set with,
 * so every set that could be is tried, until the name is gone. Which parent domain is the registrable one is never guessed:
 * the browser ignores a domain that is a public suffix (`co.in`), and takes the rest.
 */
export function removeCookie(name: string, declaredPaths: readonly string[]): void {
  const { hostname, pathname, protocol } = location;
  const labels = hostname.split(".");
  // The host itself, then every parent; none of an IP, whose parts are no domains.
  const isIp = /^[\d.]+$|:/.test(hostname);
  const domains = ["", ...(isIp ? [] : labels.map((_, at) => `; Domain=${labels.slice(at).join(".")}`))];

  const paths = new Set(["/", ...declaredPaths]);
  const steps = pathname.split("/").filter(Boolean);
  for (let i = 1; i <= steps.length; i++) {
    const path = `/${steps.slice(0, i).join("/")}`;
    paths.add(path).add(`${path}/`);
  }

  // Only a write with `Secure` reaches a cookie that has it, and only one with `Partitioned` a partitioned cookie (CHIPS).
  const secure = "; Secure";
  const attributes = [...(protocol === "https:" ? [] : [""]), secure, `${secure}; SameSite=None; Partitioned`];
  // One on a declared path may be out of this page's sight.
  const isSeen = (): boolean => declaredPaths.length > 0 || isThere(name);
  for (const attribute of attributes) {
    for (const domain of domains) {
      if (!isSeen()) return;
      for (const path of paths) document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${attribute}`;
    }
  }
}

function isThere(name: string): boolean {
  return document.cookie.split("; ").some((pair) => pair.split("=", 1)[0] === name);
}
