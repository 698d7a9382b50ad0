import type { Condition, StoredItem } from "../types.js";
import { defineVendor } from "./defineVendor.js";
import { hostOf } from "./hostOf.js";
import type { Vendor, VendorPart } from "./Vendor.js";

/**
 * Tells Google's tags of consent (Consent Mode v2): one `default` that denies, then one `update` a decision, each with all
 * seven keys (GC-2, GC-3). With a `tagId` it fetches the tag as well. Google's cookies are removed on withdrawal by the
 * declaration, which names them.
 *
 * - `basic`: the tag is fetched once analytics or advertising is granted, and nothing is asked of Google before (GC-1).
 * - `advanced`: the tag is fetched at the start, **before any consent**: Google then gets a request from every visitor, and
 *   pings without cookies from those who refuse. Whether that may be done is a question for counsel.
 */
export function googleConsentMode(options: GoogleConsentModeOptions): Vendor {
  const { id = "google", mode, tagId, src, map = CATEGORIES, regions = [], config = {} } = options;
  const { waitForUpdate = 500, adsDataRedaction = true, urlPassthrough = false, dataLayer = "dataLayer" } = options;
  const layer = (): unknown[] => ((window as unknown as Record<string, unknown[] | undefined>)[dataLayer] ??= []);
  // Google tells a command from a plain event by its being an `arguments` object.
  function gtag(..._command: unknown[]): void {
    layer().push(arguments);
  }
  const isContainer = tagId?.startsWith("GTM-") ?? false;
  const address = src ?? `https://${TAG_HOST}/${isContainer ? "gtm.js" : "gtag/js"}`;
  const parts = tagId === undefined ? [] : partsOf(map, hostOf(address));
  const items = parts.flatMap(({ stores }) => (stores === "nothing" ? [] : stores));

  const commands: unknown[][] = [
    ["consent", "default", { ...statesOf(() => false), wait_for_update: waitForUpdate }],
    ...regions.map(({ region, granted }) => [
      "consent",
      "default",
      { ...statesOf((key) => granted.includes(key)), region },
    ]),
    ...(adsDataRedaction ? [["set", "ads_data_redaction", true]] : []),
    ...(urlPassthrough ? [["set", "url_passthrough", true]] : []),
  ];

  return defineVendor({
    id,
    // The tag measures and advertises: a grant for what remembers settings does not fetch it.
    needs: options.needs ?? { any: idsOf(map, [ANALYTICS, ...ADVERTISING]) },
    loads: mode === "advanced" ? "start" : "granted",
    hosts: [...new Set(parts.flatMap(({ hosts }) => hosts))],
    stores: items.length > 0 ? (items as [StoredItem, ...StoredItem[]]) : "nothing",
    parts,
    early: { queue: dataLayer, commands },
    default() {
      // The inline script has said it already, before the first paint.
      const isSaid = layer().some((entry) => Reflect.get(Object(entry), 1) === "default");
      if (!isSaid) for (const command of commands) gtag(...command);
    },
    update({ isAllowed }) {
      const states = statesOf((key) => isAllowed({ all: idsOf(map, [key]) }));
      gtag("consent", "update", states);
      // A tag that is denied sends pings without cookies all the same; in the basic mode it is silent.
      if (mode === "basic" && tagId?.startsWith("G-")) {
        Object.assign(window, { [`ga-disable-${tagId}`]: states[ANALYTICS] !== "granted" });
      }
    },
    async load({ loadScript }) {
      if (tagId === undefined) return;
      (window as { gtag?: unknown }).gtag ??= gtag;
      if (isContainer) layer().push({ "gtm.start": Date.now(), event: "gtm.js" });
      else {
        gtag("js", new Date());
        gtag("config", tagId, config);
      }
      const query = new URLSearchParams({ id: tagId, ...(dataLayer === "dataLayer" ? {} : { l: dataLayer }) });
      await loadScript(`${address}?${query.toString()}`);
    },
    withdraw() {
      // `update` has said it already.
    },
  });
}

/** A key of Consent Mode that a visitor decides about; `security_storage` is always granted. */
export type GoogleConsentKey =
  | "ad_storage"
  | "ad_user_data"
  | "ad_personalization"
  | "analytics_storage"
  | "functionality_storage"
  | "personalization_storage";

/** How Google is told, and which tag is fetched. */
export interface GoogleConsentModeOptions {
  /** For messages. Default: `google`. */
  readonly id?: string;
  /** `basic` fetches nothing before consent; `advanced` does. */
  readonly mode: "basic" | "advanced";
  /** The tag to fetch: `G-…`, `AW-…` or `GTM-…`. Default: none, for a tag that the site loads by itself. */
  readonly tagId?: string;
  /** What is told to the tag with `config`. Default: nothing. */
  readonly config?: Readonly<Record<string, unknown>>;
  /**
   * Which keys follow which category or service; one that is not declared keeps them denied. Name the service where the
   * visitor can refuse it alone. Default: functional, analytics and marketing.
   */
  readonly map?: Readonly<Record<string, readonly GoogleConsentKey[]>>;
  /** What has to be granted before the tag is fetched in the basic mode. Default: any that maps to analytics or advertising. */
  readonly needs?: Condition;
  /** How long the tag waits for the first `update`, in milliseconds. Default: 500. */
  readonly waitForUpdate?: number;
  /** Has advertising identifiers left out while `ad_storage` is denied. Default: true. */
  readonly adsDataRedaction?: boolean;
  /** Has advertising identifiers carried in addresses where cookies are denied. Default: false. */
  readonly urlPassthrough?: boolean;
  /** Defaults of regions in which a visitor who has not decided counts as granting: ISO 3166-2 codes. Default: none. */
  readonly regions?: readonly { readonly region: readonly string[]; readonly granted: readonly GoogleConsentKey[] }[];
  /** The tag's address without its query, where it is served by the site itself. Default: Google's. */
  readonly src?: string;
  /** The name of the data layer. Default: `dataLayer`. */
  readonly dataLayer?: string;
}

type States = Record<GoogleConsentKey | "security_storage", "granted" | "denied">;

const ANALYTICS = "analytics_storage";
const ADVERTISING = ["ad_storage", "ad_user_data", "ad_personalization"] as const;
const TAG_HOST = "www.googletagmanager.com";

const CATEGORIES: Readonly<Record<string, readonly GoogleConsentKey[]>> = {
  functional: ["functionality_storage", "personalization_storage"],
  analytics: [ANALYTICS],
  marketing: ADVERTISING,
};

function statesOf(isGranted: (key: GoogleConsentKey) => boolean): States {
  const state = (key: GoogleConsentKey): "granted" | "denied" => (isGranted(key) ? "granted" : "denied");
  return {
    ad_storage: state("ad_storage"),
    ad_user_data: state("ad_user_data"),
    ad_personalization: state("ad_personalization"),
    analytics_storage: state(ANALYTICS),
    functionality_storage: state("functionality_storage"),
    personalization_storage: state("personalization_storage"),
    security_storage: "granted",
  };
}

/** The categories and services on which one of the keys depends. */
function idsOf(map: Readonly<Record<string, readonly string[]>>, keys: readonly string[]): string[] {
  return Object.keys(map).filter((id) => map[id]?.some((key) => keys.includes(key)));
}

/** What the tag sends and stores for measuring, and for advertising. */
function partsOf(map: Readonly<Record<string, readonly string[]>>, tagHost: readonly string[]): VendorPart[] {
  const measuring = { any: idsOf(map, [ANALYTICS]) };
  const advertising = { any: idsOf(map, ADVERTISING) };
  return [
    {
      needs: measuring,
      hosts: [...tagHost, "*.google-analytics.com", "*.analytics.google.com"],
      stores: [
        { kind: "cookie", name: "_ga", duration: 400 },
        { kind: "cookie", name: "_ga_*", duration: 400 },
        { kind: "cookie", name: "_gid", duration: 1 },
      ],
    },
    {
      needs: advertising,
      hosts: [...tagHost, "*.doubleclick.net", "www.googleadservices.com", "www.google.com"],
      stores: [
        { kind: "cookie", name: "_gcl_*", duration: 90 },
        { kind: "localStorage", name: "_gcl_*", duration: "persistent" },
      ],
    },
  ];
}
