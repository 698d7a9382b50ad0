// @ts-check

/**
 * What the PostHog SDK asks for before it starts: every optional product off, so that it loads no further script.
 * @param {string} token
 */
export function remoteConfig(token) {
  return {
    token,
    supportedCompression: ["gzip", "gzip-js"],
    analytics: { endpoint: "/i/v0/e/" },
    hasFeatureFlags: false,
    defaultIdentifiedOnly: true,
    autocapture_opt_out: true,
    autocaptureExceptions: false,
    captureDeadClicks: false,
    capturePerformance: false,
    conversations: false,
    elementsChainAsString: true,
    errorTracking: { autocaptureExceptions: false, suppressionRules: [] },
    heatmaps: false,
    isAuthenticated: false,
    logs: { captureConsoleLogs: false },
    productTours: false,
    sessionRecording: false,
    siteApps: [],
    surveys: false,
    toolbarParams: {},
  };
}

/**
 * The same as the script that the SDK prefers.
 * @param {string} token
 */
export function remoteConfigScript(token) {
  const config = JSON.stringify(remoteConfig(token));
  return `(function () {
  var all = (window._POSTHOG_REMOTE_CONFIG = window._POSTHOG_REMOTE_CONFIG || {});
  all[${JSON.stringify(token)}] = { config: ${config}, siteApps: [] };
})();
`;
}
