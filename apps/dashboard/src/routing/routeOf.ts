/** The route that a path below `base` stands for. */
export function routeOf(pathname: string, base: string): Route {
  if (pathname === base || pathname === `${base}index.html`) return "overview";
  return pathname === `${base}settings` ? "settings" : "not-found";
}

export type Route = "overview" | "settings" | "not-found";
