import { defineConsent } from "@callmissed/consent-react";
import type { NoticeFor } from "@callmissed/consent";

/** A declaration for tests: essential, two categories that are asked for, and one that is only foreseen. */
export const config = defineConsent({
  categories: [
    {
      id: "essential",
      essential: true,
      services: [
        {
          id: "session",
          stores: [
            { kind: "cookie", name: "sid", duration: "session" },
            { kind: "sessionStorage", name: "cm_theme", duration: "session" },
            { kind: "sessionStorage", name: "cm_language", duration: "session" },
          ],
        },
        { id: "checkout", stores: "nothing", provider: "paywell", data: ["contact"], loads: "interaction" },
      ],
    },
    {
      id: "functional",
      services: [
        { id: "theme", stores: [{ kind: "localStorage", name: "cm_theme", duration: "persistent" }] },
        { id: "language", stores: [{ kind: "localStorage", name: "cm_language", duration: "persistent" }] },
        {
          id: "video",
          stores: [{ kind: "cookie", name: "tube_id", duration: 30, party: "third" }],
          provider: "tube",
          data: ["ip"],
        },
        {
          id: "editor",
          stores: [
            { kind: "localStorage", name: "ed_draft", duration: "persistent" },
            { kind: "indexedDB", name: "ed_*", duration: "persistent" },
            { kind: "cacheStorage", name: "ed_fonts", duration: "persistent" },
          ],
        },
      ],
    },
    {
      id: "analytics",
      services: [{ id: "counter", stores: [{ kind: "cookie", name: "ct_*", duration: 30 }], data: ["ip"] }],
    },
    { id: "marketing", services: [{ id: "ads", inUse: false, stores: "nothing" }] },
  ],
  form: { preferencesPath: "/preferences" },
  notice: () => import("./notice.js"),
});

/** The notice that belongs to the declaration. */
export type FixtureNotice = NoticeFor<(typeof config)["categories"]>;
