import { describe, expect, it } from "vitest";
import { createConsent, memoryStorage } from "../index.js";
import { comeBack, config, cookies, override, startConsent } from "../page.fixture.js";

const GRANTED = "cm_consent=v1.functional-1.analytics-0; Path=/";
const DENIED = "cm_consent=v1.functional-0.analytics-0; Path=/";

/** Theme and language are kept alike: the key, a value, another, how to choose one and how to read it. */
const KINDS = [
  {
    key: "cm_theme",
    one: "dark",
    other: "light",
    garbage: "purple; Path=/",
    none: "system",
    choose: (consent: ReturnType<typeof startConsent>, value: string) =>
      consent.theme.setPreference(value as "dark" | "light"),
    read: (consent: ReturnType<typeof startConsent>) => consent.theme.getSnapshot().preference,
  },
  {
    key: "cm_language",
    one: "hi",
    other: "ur",
    garbage: "<script>",
    none: null,
    choose: (consent: ReturnType<typeof startConsent>, value: string) => consent.language.setLanguage(value),
    read: (consent: ReturnType<typeof startConsent>) => consent.language.getSnapshot(),
  },
];

const stored = (key: string): { local: string | null; session: string | null } => ({
  local: localStorage.getItem(key),
  session: sessionStorage.getItem(key),
});

describe.each(KINDS)("given a choice of $key", ({ key, one, other, garbage, none, choose, read }) => {
  it("holds in memory alone while nothing is decided", () => {
    const consent = startConsent();
    choose(consent, one);
    expect(read(consent)).toBe(one);
    expect(stored(key)).toEqual({ local: null, session: null });
    expect(document.cookie).toBe("");
  });

  it("is kept in localStorage where functional storage is granted, and found by the next page", () => {
    document.cookie = GRANTED;
    choose(startConsent(), one);
    expect(stored(key)).toEqual({ local: one, session: null });
    expect(read(startConsent())).toBe(one);
  });

  it("is kept for the visit where it is denied, and only once the visitor uses the control", () => {
    document.cookie = DENIED;
    const consent = startConsent();
    expect(stored(key)).toEqual({ local: null, session: null });
    choose(consent, one);
    expect(stored(key)).toEqual({ local: null, session: one });
    expect(read(startConsent())).toBe(one);
  });

  it("is kept once it is granted, though it was made before", () => {
    const consent = startConsent();
    choose(consent, one);
    consent.acceptAll();
    expect(stored(key)).toEqual({ local: one, session: null });
  });

  it("is kept for the visit once it is denied, where it was made before", () => {
    const consent = startConsent();
    choose(consent, one);
    consent.rejectAll();
    expect(stored(key)).toEqual({ local: null, session: one });
  });

  it("moves from the visit to localStorage when a later page is granted what an earlier one was refused", () => {
    document.cookie = DENIED;
    choose(startConsent(), one);
    const next = startConsent();
    next.acceptAll();
    expect(stored(key)).toEqual({ local: one, session: null });
    expect(read(next)).toBe(one);
  });

  it("gives way, when a grant arrives from another tab, to what was chosen and kept there", () => {
    const here = startConsent();
    choose(here, one);
    // Another tab: it was granted there, and another value was chosen since.
    document.cookie = GRANTED;
    localStorage.setItem(key, other);
    comeBack();
    expect(stored(key)).toEqual({ local: other, session: null });
    expect(read(here)).toBe(other);
  });

  it("moves from the visit to localStorage when it is granted after a refusal", () => {
    document.cookie = DENIED;
    const consent = startConsent();
    choose(consent, one);
    consent.acceptAll();
    expect(stored(key)).toEqual({ local: one, session: null });
  });

  it("is removed on withdrawal, and still shown; a choice after that is kept for the visit", () => {
    document.cookie = GRANTED;
    const consent = startConsent();
    choose(consent, one);
    consent.withdraw("functional");
    expect(stored(key)).toEqual({ local: null, session: null });
    expect(read(consent)).toBe(one);
    choose(consent, other);
    expect(stored(key)).toEqual({ local: null, session: other });
  });

  it("writes nothing by itself under a grant, where nobody chose", () => {
    const consent = startConsent();
    consent.acceptAll();
    expect(stored(key)).toEqual({ local: null, session: null });
    expect(Object.keys(cookies())).toEqual(["cm_consent"]);
  });

  it("removes at the start what lies in localStorage without a grant, and does not read it", () => {
    localStorage.setItem(key, one);
    expect(read(startConsent())).toBe(none);
    expect(stored(key).local).toBeNull();
  });

  it("takes no notice of garbage in storage", () => {
    document.cookie = GRANTED;
    localStorage.setItem(key, garbage);
    expect(read(startConsent())).toBe(none);
  });

  it("holds in memory where localStorage cannot be touched", () => {
    document.cookie = GRANTED;
    override(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const consent = startConsent();
    choose(consent, one);
    expect(read(consent)).toBe(one);
    consent.withdraw();
    expect(read(consent)).toBe(one);
  });

  it("holds in memory where localStorage is full", () => {
    document.cookie = GRANTED;
    override(Storage.prototype, "setItem", {
      value() {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    const consent = startConsent();
    choose(consent, one);
    expect(read(consent)).toBe(one);
  });

  it("follows another tab when the visitor comes back", () => {
    document.cookie = GRANTED;
    const consent = startConsent();
    choose(consent, one);
    localStorage.setItem(key, other);
    comeBack();
    expect(read(consent)).toBe(other);
  });
});

describe("given a consent in memory, as in a gallery of parts", () => {
  it("writes nothing to the page's storage, and removes nothing from it", () => {
    localStorage.setItem("cm_theme", "light");
    localStorage.setItem("ct_visits", "3");
    const consent = startConsent({ storage: memoryStorage("v1.functional-1.analytics-0") });
    consent.theme.setPreference("dark");
    consent.language.setLanguage("hi");
    consent.withdraw();
    expect(consent.theme.getSnapshot().preference).toBe("dark");
    expect(document.cookie).toBe("");
    expect([stored("cm_theme").local, stored("cm_language").local]).toEqual(["light", null]);
    expect([localStorage.getItem("ct_visits"), sessionStorage.length]).toEqual(["3", 0]);
  });
});

describe("given a language in the page's address", () => {
  const visit = (query: string): void => {
    const { searchParams } = new URL(location.href);
    searchParams.set("lang", query);
    history.replaceState(null, "", `${location.pathname}?${searchParams}`);
  };

  it("wins over the stored one, and is not stored without consent", () => {
    visit("ta");
    const consent = startConsent();
    expect(consent.language.getSnapshot()).toBe("ta");
    expect(stored("cm_language")).toEqual({ local: null, session: null });
    consent.acceptAll();
    expect(stored("cm_language").local).toBe("ta");
  });

  it("is shown and does not replace what is stored, since somebody else may have written the link", () => {
    document.cookie = GRANTED;
    localStorage.setItem("cm_language", "hi");
    visit("ta");
    const consent = startConsent();
    expect(consent.language.getSnapshot()).toBe("ta");
    comeBack();
    expect(consent.language.getSnapshot()).toBe("ta");
    expect(stored("cm_language").local).toBe("hi");
  });

  it("is no language where it is not shaped like one", () => {
    visit("<b>");
    expect(startConsent().language.getSnapshot()).toBeNull();
  });
});

describe("given the theme of a page", () => {
  const shown = (): (string | null)[] => [
    document.documentElement.getAttribute("data-theme"),
    document.documentElement.style.colorScheme,
  ];

  it("is shown from the start on, and follows the visitor", () => {
    const consent = startConsent();
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    expect(shown()).toEqual([system, system]);
    consent.theme.setPreference("dark");
    expect(shown()).toEqual(["dark", "dark"]);
    consent.theme.setPreference("light");
    expect(shown()).toEqual(["light", "light"]);
    consent.theme.setPreference("system");
    expect(shown()).toEqual([system, system]);
  });

  it("is not touched before the start, nor after the stop", () => {
    const consent = createConsent(config);
    consent.theme.setPreference("dark");
    expect(shown()).toEqual([null, ""]);
    consent.start()();
    expect(shown()).toEqual(["dark", "dark"]);
    consent.theme.setPreference("light");
    expect(shown()).toEqual(["dark", "dark"]);
  });

  it("is shown by the attribute that the site names", () => {
    startConsent({ themeAttribute: "data-mode" }).theme.setPreference("dark");
    expect(document.documentElement.getAttribute("data-mode")).toBe("dark");
    expect(document.documentElement.hasAttribute("data-theme")).toBe(false);
  });
});

it("a language that came with the address alone is not kept after a refusal, and is after a grant", () => {
  history.replaceState(null, "", "?lang=ta");
  const refused = startConsent();
  expect(refused.language.getSnapshot()).toBe("ta");
  refused.rejectAll();
  expect(stored("cm_language")).toEqual({ local: null, session: null });
  document.cookie = "cm_consent=; Max-Age=0; Path=/";
  startConsent().acceptAll();
  expect(stored("cm_language")).toEqual({ local: "ta", session: null });
});
