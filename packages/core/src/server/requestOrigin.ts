/**
 * The origin of a host, as a browser writes it: lower case, no port where it is the usual one. Null for what is no host, be
 * it longer than one can be, or with a path, a user or white space in it.
 *
 * @param host The value of a `Host` header.
 */
export function requestOrigin(host: string | null | undefined, isSecure: boolean): string | null {
  if (typeof host !== "string" || host.length > 300 || !HOST.test(host)) return null;
  return originOf(`${isSecure ? "https" : "http"}://${host}`);
}

/** The protocol and the host of an address, null for any other text. Not `URL.origin`, which looks into a `blob:` address. */
export function originOf(address: string): string | null {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
