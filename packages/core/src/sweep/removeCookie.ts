/**
 * Removes a cookie of which only the name is known: a page cannot see the domain and path that it was set with, so every
 * pair that could be is tried. The browser ignores those that do not fit, public suffixes among them.
 */
export function removeCookie(name: string, declaredDomain: string | undefined): void {
  const { hostname, pathname, protocol } = location;
  const labels = hostname.split(".");
  const domains = new Set<string | undefined>([undefined, hostname, declaredDomain]);
  for (let i = 1; i < labels.length - 1; i++) domains.add(labels.slice(i).join("."));

  const paths = new Set(["/"]);
  const steps = pathname.split("/").filter(Boolean);
  for (let i = 1; i <= steps.length; i++) {
    const path = `/${steps.slice(0, i).join("/")}`;
    paths.add(path).add(`${path}/`);
  }

  const secure = protocol === "https:" || name.startsWith("__") ? "; Secure" : "";
  for (const domain of domains) {
    for (const path of paths) {
      document.cookie = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ""}${secure}`;
    }
  }
}
