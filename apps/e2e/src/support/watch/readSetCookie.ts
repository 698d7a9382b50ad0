import type { SetCookieSeen } from "./Watch.js";

/** A `Set-Cookie`: its name, and whether it removes what it names. */
export function readSetCookie(line: string): Omit<SetCookieSeen, "host"> {
  const until = /;\s*expires=([^;]+)/i.exec(line)?.[1];
  return {
    line,
    name: line.split("=", 1)[0]?.trim() ?? "",
    isRemoval: /;\s*max-age=(0|-)/i.test(line) || (until !== undefined && Date.parse(until) <= Date.now()),
  };
}
