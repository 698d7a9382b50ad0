import { defineNotice } from "@callmissed/consent";
import type { NoticeFor } from "@callmissed/consent";
import { consent } from "./consent.js";
import { originsOf } from "./originsOf.js";
import type { Origins } from "./originsOf.js";
import { en } from "./texts/en.js";

/**
 * Who CallMissed is, and what its visitors read. The policy names the company, its contact and its systems; the grievance
 * officer, the rights page and the providers are demonstration data.
 */
export function createNotice(origins: Origins): CallMissedNotice {
  return defineNotice(consent, {
    site: "callmissed.com",
    version: "2026-11-23",
    controller: { name: "CallMissed Technologies Pvt. Ltd." },
    contact: { email: "support@callmissed.com" },
    grievance: { name: "Grievance Officer", email: "grievance@callmissed.example", days: 30 },
    rights: { url: "mailto:support@callmissed.com" },
    board: { name: "Data Protection Board of India", url: "https://www.meity.gov.in/" },
    policyUrl: `${origins.marketing}/cookies`,
    demo: ["grievance", "rights", "board"],
    organizations: {
      cdn: { name: "Demo Edge", noticeUrl: `${origins.cdn}/` },
      pay: { name: "Demo Pay", noticeUrl: `${origins.pay}/` },
      login: { name: "Demo Login", noticeUrl: `${origins.login}/` },
      video: { name: "Demo Video", noticeUrl: `${origins.video}/` },
      collector: { name: "Demo Collector", noticeUrl: `${origins.collector}/` },
    },
    texts: {
      en,
      hi: async () => (await import("./texts/hi.js")).hi,
      ta: async () => (await import("./texts/ta.js")).ta,
      "ur-IN": async () => (await import("./texts/ur.js")).ur,
    },
  });
}

/** The notice with the addresses of the page that it is shown on. */
export const notice: CallMissedNotice = createNotice(
  originsOf(typeof location === "undefined" ? { protocol: "http:", host: "callmissed.localhost:4310" } : location),
);

export default notice;

/** What `defineNotice` makes for CallMissed's declaration. */
export type CallMissedNotice = NoticeFor<(typeof consent)["categories"]>;
