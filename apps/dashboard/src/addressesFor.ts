/**
 * The addresses of CallMissed's other site and of the collector of analytics, without a trailing slash, for a page at
 * `location`. A bare `localhost` or an IP has no subdomains, so there they are paths of the same origin.
 */
export function addressesFor(location: PageLocation): Addresses {
  const { hostname, origin, port, protocol } = location;
  if (hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]") {
    return { marketing: origin, collector: `${origin}/__org/collector` };
  }
  const at = (host: string) => `${protocol}//${host}${port && `:${port}`}`;
  return { marketing: at("callmissed.localhost"), collector: at("collector.localhost") };
}

export interface Addresses {
  readonly marketing: string;
  readonly collector: string;
}

type PageLocation = Pick<Location, "hostname" | "origin" | "port" | "protocol">;
