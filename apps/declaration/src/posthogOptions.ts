import type { PostHogOptions } from "@callmissed/consent/vendors/posthog";
import type { PostHog } from "posthog-js/dist/module.no-external.js";

/**
 * How CallMissed runs PostHog: the SDK without what it would fetch by itself, and one event a page.
 *
 * @param host The origin (and path) of the collector.
 */
export function posthogOptions(host: string): PostHogOptions<PostHog> {
  return {
    sdk: () => import("posthog-js/dist/module.no-external.js"),
    key: "phc_callmissed_demo",
    options: {
      api_host: host,
      autocapture: false,
      capture_pageview: false,
      capture_pageleave: false,
      disable_session_recording: true,
      disable_surveys: true,
      disable_external_dependency_loading: true,
      advanced_disable_flags: true,
      persistence: "localStorage+cookie",
      cross_subdomain_cookie: false,
      // The tests' browsers are driven, and their events are to be seen.
      opt_out_useragent_filter: true,
    },
    captureOnGrant: (sdk) => sdk.capture("page_viewed", { path: location.pathname }),
  };
}
