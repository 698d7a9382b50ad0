import type { Consent } from "@callmissed/consent";
import type { consent } from "./consent.js";

/**
 * Runs PostHog while the visitor's consent to it stands. The SDK is fetched on the first grant, sends to the collector of
 * the demo, and is silenced and emptied on withdrawal.
 *
 * @param options.host The origin (and path) of the collector.
 * @returns How to take it out again.
 */
export function startAnalytics(store: Consent<typeof consent>, options: { host: string }): () => void {
  return store.when("posthog", () => {
    let isWithdrawn = false;
    let stop: (() => void) | undefined;
    void import("posthog-js/dist/module.no-external.js").then(({ posthog }) => {
      if (isWithdrawn) return;
      if (posthog.__loaded) {
        posthog.set_config({ disable_persistence: false });
        posthog.opt_in_capturing({ captureEventName: false });
      } else {
        posthog.init("phc_callmissed_demo", {
          api_host: options.host,
          autocapture: false,
          capture_pageview: false,
          capture_pageleave: false,
          disable_session_recording: true,
          disable_surveys: true,
          disable_external_dependency_loading: true,
          advanced_disable_flags: true,
          persistence: "localStorage+cookie",
          cross_subdomain_cookie: false,
          request_batching: false,
          // The tests' browsers are driven, and their events are to be seen.
          opt_out_useragent_filter: true,
        });
      }
      posthog.capture("page_viewed", { path: location.pathname });
      stop = () => {
        posthog.opt_out_capturing();
        posthog.set_config({ disable_persistence: true });
        posthog.clear_opt_in_out_capturing();
      };
    });
    return () => {
      isWithdrawn = true;
      stop?.();
    };
  });
}
