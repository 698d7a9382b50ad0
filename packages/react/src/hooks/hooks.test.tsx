import { act } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { find } from "../../test/controls.js";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { useConsent } from "./useConsent.js";
import type { ConsentHandle } from "./useConsent.js";
import { useLanguage } from "./useLanguage.js";
import { useTheme } from "./useTheme.js";

/** Counts the renders of readers by their names. */
function createCounter(): { renders: Record<string, number>; count: (name: string) => void } {
  const renders: Record<string, number> = {};
  return {
    renders,
    count: (name) => {
      renders[name] = (renders[name] ?? 0) + 1;
    },
  };
}

describe("given readers of different parts of the consent", () => {
  it("renders again only those whose part has changed", () => {
    const { renders, count } = createCounter();
    function Analytics(): ReactElement {
      count("analytics");
      return <p>{useConsent("analytics").state}</p>;
    }
    function Video(): ReactElement {
      count("video");
      return <p>{useConsent("video").state}</p>;
    }
    function Status(): ReactElement {
      count("status");
      return <p>{useConsent((snapshot) => snapshot.status)}</p>;
    }
    function Everything(): ReactElement {
      count("everything");
      return <p>{useConsent().decidedAt}</p>;
    }
    function Theme(): ReactElement {
      count("theme");
      return <p>{useTheme().preference}</p>;
    }
    const { consent } = renderConsent(
      <>
        <Analytics />
        <Video />
        <Status />
        <Everything />
        <Theme />
      </>,
    );
    const once = { analytics: 1, video: 1, status: 1, everything: 1, theme: 1 };
    expect(renders).toEqual(once);
    act(() => consent.grant("analytics"));
    expect(renders).toEqual({ ...once, analytics: 2, everything: 2 });
    act(() => consent.grant("functional"));
    expect(renders).toEqual({ ...once, analytics: 2, video: 2, status: 2, everything: 3 });
    act(() => consent.theme.setPreference("dark"));
    expect(renders).toEqual({ ...once, analytics: 2, video: 2, status: 2, everything: 3, theme: 2 });
    act(() => consent.preferences.open());
    expect(renders).toEqual({ ...once, analytics: 2, video: 2, status: 2, everything: 3, theme: 2 });
  });
});

describe("given the handle of the whole consent", () => {
  it("decides, asks and opens", async () => {
    let handle: ConsentHandle | undefined;
    function Reader(): ReactElement {
      handle = useConsent();
      return <p>{JSON.stringify(handle.categories)}</p>;
    }
    const { consent, container } = renderConsent(<Reader />);
    const granted = (): string[] =>
      Object.entries(JSON.parse(container.textContent ?? "") as Record<string, string>)
        .filter(([, state]) => state === "granted")
        .map(([id]) => id);
    expect(granted()).toEqual(["essential"]);
    act(() => handle?.save({ analytics: true }));
    expect(granted()).toEqual(["essential", "analytics"]);
    expect(handle?.isAllowed({ all: ["analytics", "functional"] })).toBe(false);
    act(() => handle?.grant("functional"));
    expect(granted()).toEqual(["essential", "functional", "analytics"]);
    act(() => handle?.withdraw("analytics"));
    expect(granted()).toEqual(["essential", "functional"]);
    act(() => handle?.rejectAll());
    expect(granted()).toEqual(["essential"]);
    act(() => handle?.acceptAll());
    expect(granted()).toEqual(["essential", "functional", "analytics"]);
    act(() => handle?.open("analytics"));
    expect(consent.preferences.getSnapshot()).toEqual({ isOpen: true, category: "analytics" });
    act(() => handle?.close());
    expect(consent.preferences.getSnapshot().isOpen).toBe(false);
  });

  it("says of an id that nobody declared that it is not allowed", () => {
    document.cookie = DECIDED.accepted;
    function Reader(): ReactElement {
      const { state, isAllowed } = useConsent("nobody");
      return <p>{`${state} ${isAllowed}`}</p>;
    }
    expect(renderConsent(<Reader />).container.textContent).toBe("unasked false");
  });
});

describe("given the language of the page", () => {
  function Reader(): ReactElement {
    const { language, direction, hrefFor, languages } = useLanguage();
    return <p id="reader">{[language, direction, languages.length, hrefFor("/pricing?plan=1#top")].join(" ")}</p>;
  }

  it("is carried in the links of the site while it may not be stored", async () => {
    const { consent } = renderConsent(<Reader />);
    const reader = await find("#reader");
    expect(reader.textContent).toBe("en ltr 3 /pricing?plan=1#top");
    act(() => consent.language.setLanguage("ur-IN"));
    await expect.poll(() => reader.textContent).toBe("ur-IN rtl 3 /pricing?plan=1&lang=ur-IN#top");
    act(() => consent.acceptAll());
    expect(reader.textContent).toBe("ur-IN rtl 3 /pricing?plan=1#top");
  });
});
