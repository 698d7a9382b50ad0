import type { ConsentConfig, StoredItem } from "@callmissed/consent";

/**
 * What may be seen at a visitor to whom the given categories or services are granted: what their services declare, and
 * what the essential services do that load on every visit. A service that loads when it is used is named like one that is
 * granted. Read from the public declaration, with a matcher of its own: what is tested does not judge itself.
 */
export function registryOf(config: ConsentConfig, ...granted: readonly string[]): Registry {
  const services = config.categories.flatMap((category) =>
    category.services.filter(
      (service) =>
        service.inUse !== false &&
        ((category.essential && service.loads !== "interaction") ||
          granted.includes(category.id) ||
          granted.includes(service.id)),
    ),
  );
  const isOwn = (host: string): boolean => isSite(config, host);
  return {
    allowsHost: (host) => isOwn(host) || services.some(({ hosts = [] }) => hosts.includes(host)),
    allows: (kind, name, host) =>
      services.some(({ stores, hosts = [] }) => {
        const isThird = !isOwn(host);
        if (stores === "nothing" || (isThird && !hosts.includes(host))) return false;
        return stores.some((item) => item.kind === kind && (item.party === "third") === isThird && fits(item, name));
      }),
  };
}

/** What one state of consent allows. Hosts are without a port. */
export interface Registry {
  allowsHost(host: string): boolean;
  /** Whether an item of that kind and name may lie on that host. */
  allows(kind: string, name: string, host: string): boolean;
}

/** Every category that can be granted. */
export function everyCategory(config: ConsentConfig): string[] {
  return config.categories.filter(({ essential }) => !essential).map(({ id }) => id);
}

/** Whether a host is the site's own, or below it. */
export function isSite(config: ConsentConfig, host: string): boolean {
  const { domain = "" } = config.cookie;
  return host === domain || host.endsWith(`.${domain}`);
}

function fits(item: StoredItem, name: string): boolean {
  const pattern = item.name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${pattern}$`, "s").test(name);
}
