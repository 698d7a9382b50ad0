import { defineConsent } from "@callmissed/consent";

/**
 * What CallMissed uses on callmissed.com and in its dashboard. Only what runs on every page: ids, names, hosts; the words
 * are in the notice. The domain is that of the demo, so that the subdomains share one decision.
 */
export const consent = defineConsent({
  cookie: { domain: "callmissed.localhost" },
  form: { preferencesPath: "/preferences", renews: true },
  categories: [
    {
      id: "essential",
      essential: true,
      services: [
        {
          id: "session",
          authentication: true,
          stores: [
            { kind: "cookie", name: "cm_session", duration: 1 },
            { kind: "cookie", name: "cm_state", duration: 1 },
          ],
          data: ["account"],
        },
        {
          id: "security",
          stores: [{ kind: "cookie", name: "cm_csrf", duration: "session" }],
        },
        {
          id: "balancer",
          stores: [{ kind: "cookie", name: "cm_lb", duration: "session" }],
        },
        {
          id: "choices",
          stores: [
            { kind: "cookie", name: "cm_consent", duration: 182 },
            { kind: "sessionStorage", name: "cm_theme", duration: "session" },
            { kind: "sessionStorage", name: "cm_language", duration: "session" },
          ],
        },
        {
          id: "edge",
          provider: "cdn",
          hosts: ["cdn.localhost"],
          stores: [{ kind: "cookie", name: "edge_bm", duration: 1, party: "third" }],
          data: ["ip"],
        },
        {
          id: "checkout",
          provider: "pay",
          hosts: ["pay.localhost"],
          loads: "interaction",
          stores: [{ kind: "cookie", name: "pay_session", duration: "session", party: "third" }],
          data: ["payment", "ip"],
        },
        {
          id: "signin",
          provider: "login",
          hosts: ["login.localhost"],
          loads: "interaction",
          stores: [{ kind: "cookie", name: "login_session", duration: "session", party: "third" }],
          data: ["account", "ip"],
        },
      ],
    },
    {
      id: "functional",
      tracking: false,
      services: [
        {
          id: "theme",
          stores: [
            { kind: "localStorage", name: "cm_theme", duration: "persistent" },
            { kind: "cookie", name: "cm_theme", duration: 365 },
          ],
        },
        {
          id: "language",
          stores: [
            { kind: "localStorage", name: "cm_language", duration: "persistent" },
            { kind: "cookie", name: "cm_language", duration: 365 },
          ],
        },
        {
          id: "playground",
          stores: [{ kind: "localStorage", name: "cm_playground", duration: "persistent" }],
        },
        {
          id: "video",
          provider: "video",
          hosts: ["video.localhost"],
          stores: [{ kind: "cookie", name: "video_visitor", duration: 365, party: "third" }],
          data: ["ip", "device"],
        },
      ],
    },
    {
      id: "analytics",
      services: [
        {
          id: "posthog",
          provider: "collector",
          hosts: ["collector.localhost"],
          stores: [
            { kind: "cookie", name: "ph_*", duration: 365 },
            { kind: "localStorage", name: "ph_*", duration: "persistent" },
            { kind: "localStorage", name: "__ph_*", duration: "persistent" },
            { kind: "sessionStorage", name: "ph_*", duration: "session" },
            { kind: "localStorage", name: "__mplssupport__", duration: "session" },
            { kind: "localStorage", name: "test", duration: "session" },
            { kind: "sessionStorage", name: "__support__", duration: "session" },
            { kind: "cookie", name: "collector_id", duration: 365, party: "third" },
          ],
          data: ["analytics_id", "pages", "device", "ip"],
        },
      ],
    },
    {
      id: "marketing",
      services: [{ id: "advertising", inUse: false, stores: "nothing" }],
    },
  ],
  notice: () => import("./notice.js"),
});
