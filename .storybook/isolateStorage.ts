import { createStorage } from "./createStorage.js";

/**
 * Gives this frame empty cookies, localStorage and sessionStorage in memory, as those of another visitor. Storybook is
 * served beside real sites, on a host of theirs even: what a story keeps, and what its sweep removes, must not be theirs.
 */
export function isolateStorage(): void {
  const jar = new Map<string, string>();
  Object.defineProperty(document, "cookie", {
    configurable: true,
    get: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    set(text: string) {
      keepCookie(jar, text);
    },
  });
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { configurable: true, value: createStorage() });
  }
}

/** What the device itself holds for this origin, past the isolation. */
export function readDevice(): DeviceContent {
  return { cookie: String(own.cookie?.call(document)), local: { ...own.local }, session: { ...own.session } };
}

/** What a device holds for an origin. */
export interface DeviceContent {
  readonly cookie: string;
  readonly local: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
}

const own = {
  cookie: Object.getOwnPropertyDescriptor(Document.prototype, "cookie")?.get,
  local: window.localStorage as unknown as Record<string, string>,
  session: window.sessionStorage as unknown as Record<string, string>,
};

function keepCookie(jar: Map<string, string>, text: string): void {
  const [pair = "", ...attributes] = text.split(";");
  const at = pair.indexOf("=");
  const name = pair.slice(0, at).trim();
  if (attributes.some((attribute) => /^\s*max-age=(0|-\d+)\s*$/i.test(attribute))) jar.delete(name);
  else jar.set(name, pair.slice(at + 1).trim());
}
