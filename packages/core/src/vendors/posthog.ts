import type { Condition, StoredItem } from "../types.js";
import { defineVendor } from "./defineVendor.js";
import { hostOf } from "./hostOf.js";
import type { Vendor } from "./Vendor.js";

/**
 * PostHog by the visitor's consent. The SDK is the site's own dependency and is fetched at the first grant. A withdrawal
 * silences it, takes its persistence away and gives the browser a new identity, so that a later grant is not joined to what
 * was before. PostHog's own opt-out is not used: its flag would itself be something stored.
 */
export function posthog<Sdk extends PostHogSdk>(settings: PostHogOptions<Sdk>): Vendor {
  const { id = "posthog", service = id, key, options = {}, captureOnGrant } = settings;
  const { api_host: host = "https://us.i.posthog.com" } = options;
  let sdk: Sdk | undefined;
  return defineVendor({
    id,
    needs: service,
    hosts: hostOf(host),
    stores: options["disable_surveys"] === true ? STORES : [...STORES, ...SURVEYS],
    async load() {
      const loaded = await settings.sdk();
      sdk = "posthog" in loaded ? loaded.posthog : loaded;
    },
    grant() {
      if (!sdk) return;
      // What shadowed it in `withdraw` goes, and PostHog's own is back.
      if (sdk.rateLimiter) Reflect.deleteProperty(sdk.rateLimiter, "isServerRateLimited");
      if (sdk.__loaded) {
        sdk.set_config({
          opt_out_capturing_by_default: options["opt_out_capturing_by_default"] ?? false,
          disable_persistence: options["disable_persistence"] ?? false,
        });
      } else {
        // A batch would leave up to seconds after a withdrawal.
        sdk.init(key, { request_batching: false, ...options });
      }
      captureOnGrant?.(sdk);
    },
    withdraw() {
      if (!sdk?.__loaded) return;
      sdk.set_config({ opt_out_capturing_by_default: true, disable_persistence: true });
      // What the site may have kept by opting in or out itself.
      sdk.clear_opt_in_out_capturing();
      sdk.reset(true);
      // Every request passes here, also one that failed and is tried again minutes later: from now on it is dropped.
      if (sdk.rateLimiter) sdk.rateLimiter.isServerRateLimited = () => true;
    },
  });
}

/** Which SDK, which project, and what is done with them. */
export interface PostHogOptions<Sdk extends PostHogSdk = PostHogSdk> {
  /** For messages. Default: `posthog`. */
  readonly id?: string;
  /** What has to be granted. Default: the service of its id. */
  readonly service?: Condition;
  /** Fetches the SDK: `() => import("posthog-js")`. */
  readonly sdk: () => Promise<Sdk | { readonly posthog: Sdk }>;
  /** The project's key. */
  readonly key: string;
  /** What `init` is given. Default: PostHog's own, without batching. */
  readonly options?: PostHogInit;
  /** Captures something at each grant, such as the page that is open. Default: nothing. */
  readonly captureOnGrant?: (sdk: Sdk) => void;
}

/** What PostHog's `init` takes. */
export interface PostHogInit extends Readonly<Record<string, unknown>> {
  readonly api_host?: string;
}

/** What is used of the SDK. */
export interface PostHogSdk {
  readonly __loaded?: boolean;
  readonly rateLimiter?: { isServerRateLimited: (batchKey: string | undefined) => boolean };
  init(key: string, options?: object): unknown;
  set_config(options: object): void;
  clear_opt_in_out_capturing(): void;
  reset(isNewDevice?: boolean): void;
}

const STORES: readonly [StoredItem, ...StoredItem[]] = [
  { kind: "cookie", name: "ph_*", duration: 365 },
  { kind: "localStorage", name: "ph_*", duration: "persistent" },
  { kind: "localStorage", name: "__ph_*", duration: "persistent" },
  { kind: "sessionStorage", name: "ph_*", duration: "session" },
  // Written and removed at once, to see whether there is storage.
  { kind: "localStorage", name: "__mplssupport__", duration: "session" },
  { kind: "localStorage", name: "test", duration: "session" },
  { kind: "sessionStorage", name: "__support__", duration: "session" },
];

/** Not under PostHog's prefix. */
const SURVEYS: readonly StoredItem[] = [
  "seenSurvey_*",
  "lastSeenSurveyDate",
  "inProgressSurvey_*",
  "abandonedSurvey_*",
].map((name) => ({ kind: "localStorage", name, duration: "persistent" }));
