import { defineConsent } from "./index.js";

/** A declaration for tests: one essential category, two that are asked for, one that is only foreseen. */
export const config = defineConsent({
  categories: [
    {
      id: "essential",
      essential: true,
      services: [{ id: "session", stores: [{ kind: "cookie", name: "sid", duration: "session" }] }],
    },
    {
      id: "functional",
      services: [
        {
          id: "theme",
          stores: [
            { kind: "localStorage", name: "cm_theme", duration: "persistent" },
            { kind: "cookie", name: "cm_theme", duration: 365 },
          ],
        },
        { id: "video", stores: "nothing", provider: "tube" },
      ],
    },
    {
      id: "analytics",
      services: [
        {
          id: "counter",
          stores: [{ kind: "cookie", name: "ct_*", duration: 30 }],
          data: ["ip"],
          provider: "counter_inc",
        },
      ],
    },
    { id: "marketing", services: [{ id: "ads", inUse: false, stores: "nothing" }] },
  ],
  notice: () => import("./notice.fixture.js"),
});
