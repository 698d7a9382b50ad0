/** The name in a `Set-Cookie`, and whether it removes what it names. */
export function readSetCookie(line: string): { readonly name: string; readonly isRemoval: boolean } {
  const until = /;\s*expires=([^;]+)/i.exec(line)?.[1];
  return {
    name: line.split("=", 1)[0]?.trim() ?? "",
    isRemoval: /;\s*max-age=(0|-)/i.test(line) || (until !== undefined && Date.parse(until) <= Date.now()),
  };
}
