import { expectTypeOf, test } from "vitest";
import { createConsent, defineConsent, defineNotice } from "./index.js";

const notice = (): Promise<unknown> => Promise.resolve({});
const config = defineConsent({
  categories: [
    {
      id: "essential",
      essential: true,
      services: [{ id: "session", stores: [{ kind: "cookie", name: "sid", duration: "session" }] }],
    },
    {
      id: "analytics",
      services: [
        {
          id: "posthog",
          stores: [{ kind: "cookie", name: "ph_*", duration: 365 }],
          data: ["ip", "pages"],
          provider: "posthog_inc",
        },
      ],
    },
  ],
  notice,
});

test("ids are inferred", () => {
  const consent = createConsent(config);
  expectTypeOf(consent.getSnapshot().categories).toEqualTypeOf<
    Readonly<Record<"essential" | "analytics", "granted" | "denied" | "unasked">>
  >();
  consent.isAllowed("posthog");
  // @ts-expect-error a misspelt id
  consent.isAllowed("posthogg");
  // @ts-expect-error a misspelt id
  consent.save({ analytic: true });
});

test("an id that is declared twice does not compile", () => {
  defineConsent({
    categories: [
      { id: "a", services: [{ id: "x", stores: "nothing" }] },
      // @ts-expect-error
      { id: "a", services: [{ id: "y", stores: "nothing" }] },
    ],
    notice,
  });
  defineConsent({
    categories: [
      { id: "a", services: [{ id: "x", stores: "nothing" }] },
      // @ts-expect-error
      { id: "b", services: [{ id: "x", stores: "nothing" }] },
    ],
    notice,
  });
  defineConsent({
    categories: [
      {
        id: "a",
        services: [
          { id: "x", stores: "nothing" },
          // @ts-expect-error
          { id: "x", stores: "nothing" },
        ],
      },
    ],
    notice,
  });
});

test("a service says what it stores", () => {
  // @ts-expect-error
  defineConsent({ categories: [{ id: "a", services: [{ id: "x" }] }], notice });
  // @ts-expect-error
  defineConsent({ categories: [{ id: "a", services: [{ id: "x", stores: [] }] }], notice });
});

test("a notice has words for every id and no other", () => {
  const words = { name: "n", purpose: "p" };
  const category = { ...words, short: "s", enables: "e" };
  const base = { site: "s", version: "2026-01-01", controller: { name: "c" }, contact: { email: "e@x.in" } };
  defineNotice(config, {
    ...base,
    organizations: { posthog_inc: { name: "PostHog", noticeUrl: "https://x" } },
    texts: {
      en: {
        categories: { essential: category, analytics: category },
        services: { session: words, posthog: words },
        data: { ip: "IP", pages: "Pages" },
        manage: [],
      },
    },
  });
  defineNotice(config, {
    ...base,
    // @ts-expect-error the organisation is missing
    organizations: {},
    texts: {
      en: {
        // @ts-expect-error a category is missing
        categories: { essential: category },
        services: { session: words, posthog: words },
        // @ts-expect-error a kind of data is missing
        data: { ip: "IP" },
        manage: [],
      },
    },
  });
});
