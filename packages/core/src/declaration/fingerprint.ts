import type { CategoryDeclaration, ServiceDeclaration } from "../types.js";
import { isDeniedByGpc, itemsOf } from "./lookup.js";

/**
 * Seven characters over what a category asks in substance: its services in use, who provides them, which personal data
 * they handle and how long they keep it. The order of the declaration does not count, and
 * no wording does. Four to eight of `[a-z0-9]`, as the cookie's grammar has it.
 *
 * @param salt What else the answer depends on.
 */
export function fingerprint(category: CategoryDeclaration, salt = ""): string {
  const services = category.services.filter((service) => service.inUse !== false).map(substance);
  return hash([category.id, ...services.sort()].join("\n") + salt);
}

/**
 * What a category is asked under: alone, and, where a Global Privacy Control signal denies it, in face of the signal. A
 * choice that bears the second was made by name while the signal was on.
 */
export function fingerprints(category: CategoryDeclaration): readonly [asked: string, chosen?: string] {
  const asked = fingerprint(category);
  return isDeniedByGpc(category) ? [asked, fingerprint(category, "gpc")] : [asked];
}

function substance(service: ServiceDeclaration): string {
  const longest = Math.max(0, ...itemsOf(service).map((item) => days(item.duration)));
  return [service.id, service.provider ?? "", [...(service.data ?? [])].sort().join(), longest].join("|");
}

function days(duration: number | "session" | "persistent"): number {
  return duration === "session" ? 0 : duration === "persistent" ? Infinity : duration;
}

/** FNV-1a, 32 bits: enough to notice a change, and no secret depends on it. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36).padStart(7, "0");
}
