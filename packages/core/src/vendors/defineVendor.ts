import { ConsentError } from "../errors/ConsentError.js";
import { diagnostics } from "../errors/diagnostics.js";
import { createConnector } from "./createConnector.js";
import type { Vendor, VendorDefinition } from "./Vendor.js";

/**
 * Defines something that runs by the visitor's consent: an SDK, a tag, a script. It is fetched once it is allowed, once a
 * page, and told of each decision, grant and withdrawal. A vendor is a definition too, so that one can be made from another:
 * `defineVendor({ ...posthog(options), hosts: ["e.example.in"] })`.
 *
 * While developing, one that cannot stand throws a `ConsentError` (CM501). A production build does not check.
 */
export function defineVendor(definition: VendorDefinition): Vendor {
  const problem = diagnostics()?.checkDefinition(definition);
  if (problem) throw new ConsentError("CM501", problem);
  return Object.freeze({ ...definition, connect: createConnector(definition) });
}
