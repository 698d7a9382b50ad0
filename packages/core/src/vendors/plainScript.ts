import type { Condition, StoredItem } from "../types.js";
import { defineVendor } from "./defineVendor.js";
import { hostOf } from "./hostOf.js";
import type { Vendor, VendorContext } from "./Vendor.js";

/**
 * A script that knows nothing of consent: it is run once it is allowed. Since nothing can stop it, a withdrawal loads the
 * page anew, and its service is declared with `onWithdraw: "reload"`; one that can be stopped says how in `withdraw`.
 */
export function plainScript(options: PlainScriptOptions): Vendor {
  const { id, needs = id, src, attributes, hosts = [], stores, withdraw } = options;
  const definition = {
    id,
    needs,
    hosts: [...new Set([...hostOf(src), ...hosts])],
    stores,
    load: ({ loadScript }: VendorContext) => loadScript(src, attributes),
  };
  return defineVendor(
    withdraw ? { ...definition, onWithdraw: "call", withdraw } : { ...definition, onWithdraw: "reload" },
  );
}

/** A script, and what is known of it. */
export interface PlainScriptOptions {
  readonly id: string;
  /** What has to be granted before it is fetched. Default: the service of its own id. */
  readonly needs?: Condition;
  readonly src: string;
  /** Its other attributes: `integrity`, `crossorigin`, `data-…`. Default: none. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Hosts that it talks to beside the one that it comes from. Default: none. */
  readonly hosts?: readonly string[];
  readonly stores: readonly [StoredItem, ...StoredItem[]] | "nothing";
  /** Stops it. Default: the page is loaded anew. */
  readonly withdraw?: (context: VendorContext) => void;
}
