/**
 * The declared domain where a host lies under it; undefined, for a host-only cookie, on an IP, on bare `localhost` and
 * elsewhere. Pure: the page and the server decide alike.
 */
export function domainFor(declared: string | undefined, host: string): string | undefined {
  if (declared === undefined) return undefined;
  return host === declared || host.endsWith(`.${declared}`) ? declared : undefined;
}
