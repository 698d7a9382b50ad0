import type { CategoryDecision, Decision } from "../types.js";

/**
 * Reads the value of a consent cookie. Pure, linear in length, and never throws: what does not fit the grammar is on the
 * safe side, denied or absent, and is listed in `problems`. A value that is not of this version, or longer than 512
 * bytes, holds no decision at all.
 */
export function decode(value: string): Decoded {
  if (value.length > 512) return { decision: null, problems: ["longer than 512 bytes"] };
  const [version, ...parts] = value.split(".");
  if (version !== "v1") return { decision: null, problems: [`version “${(version ?? "").slice(0, 16)}”`] };

  const categories: Record<string, CategoryDecision> = Object.create(null);
  const services: Record<string, boolean> = Object.create(null);
  const problems: string[] = [];
  let day: string | undefined;
  for (const part of parts) {
    const match = PART.exec(part);
    const [, digits, service, serviceFlag, category, flag, fingerprint] = match ?? [];
    if (digits !== undefined && day === undefined) {
      day = digits;
    } else if (service !== undefined) {
      // Said twice and differently, it counts as denied.
      services[service] = serviceFlag === "1" && services[service] !== false;
    } else if (category !== undefined) {
      const before = categories[category];
      const granted = flag === "1" && before?.granted !== false;
      categories[category] = fingerprint === undefined ? { granted } : { granted, fingerprint };
    } else {
      problems.push(`part “${part.slice(0, 48)}”`);
      deny(part, categories, services);
    }
  }
  return { decision: day === undefined ? { categories, services } : { day, categories, services }, problems };
}

/** What a cookie's value says. */
export interface Decoded {
  /** Null where the value cannot be read at all. */
  readonly decision: Decision | null;
  /** What did not fit the grammar, in a few words each. */
  readonly problems: readonly string[];
}

const NAME = "[a-z][a-z0-9_]{0,31}";
const PART = new RegExp(`^(?:d(\\d{8})|s-(${NAME})-([01])|(${NAME})-([01])(?:-([a-z0-9]{4,8}))?)$`);

/** A part that names something and does not fit otherwise denies what it names. */
function deny(part: string, categories: Record<string, CategoryDecision>, services: Record<string, boolean>): void {
  const [first, second] = part.slice(0, 80).split("-");
  if (first === "s" && second) services[second] = false;
  else if (first && first !== "s") categories[first] = { granted: false };
}
