import type { Cookie, StorageSeen, Tab } from "../drivers/Visitor.js";
import type { Arrival } from "../support/arrivals.js";
import type { RequestSeen, SetCookieSeen, WriteSeen } from "../support/watch/Watch.js";

/**
 * Everything that can be known of a visitor at one moment: what lies on the device, and what was seen since the watch last
 * forgot. Without a tab, or where its storage is blocked, the origin's storage is left out.
 */
export async function lookAround({ visitor, watch }: Arrival, tab?: Tab): Promise<Observation> {
  const host = tab ? new URL(await tab.url()).hostname : "";
  return {
    cookies: await visitor.cookies(),
    storage: tab ? { host, ...(await tab.storage()) } : undefined,
    requests: watch.requests(),
    setCookies: watch.setCookies(),
    writes: watch.writes(),
  };
}

/** What was found, without a judgement. */
export interface Observation {
  readonly cookies: readonly Cookie[];
  readonly storage: (StorageSeen & { readonly host: string }) | undefined;
  readonly requests: readonly RequestSeen[];
  readonly setCookies: readonly SetCookieSeen[];
  readonly writes: readonly WriteSeen[];
}
