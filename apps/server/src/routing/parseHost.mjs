// @ts-check

/**
 * The name and the port in a `Host` header, or null where it is not one.
 * @param {string | undefined} header
 * @returns {{ name: string, port: string } | null}
 */
export function parseHost(header) {
  if (!header || header.length > 255) return null;
  const match = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?$/i.exec(header);
  return match?.[1] ? { name: match[1].toLowerCase(), port: match[2] ?? "" } : null;
}
