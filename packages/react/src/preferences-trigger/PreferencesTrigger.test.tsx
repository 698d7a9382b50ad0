import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find } from "../../test/controls.js";
import { renderConsent } from "../../test/renderConsent.jsx";
import { PreferencesTrigger } from "./PreferencesTrigger.js";

describe("given a trigger", () => {
  it("opens the preference center, and is the button that the site dresses", async () => {
    const { consent } = renderConsent(
      <PreferencesTrigger className="footer-link" id="settings">
        Cookie settings
      </PreferencesTrigger>,
    );
    const trigger = await find(`button.footer-link#settings${action("open-preferences")}`);
    expect(trigger.getAttribute("aria-haspopup")).toBe("dialog");
    await userEvent.click(trigger);
    expect(consent.preferences.getSnapshot()).toEqual({ isOpen: true, category: null });
  });

  it("opens it at a category", async () => {
    const { consent } = renderConsent(<PreferencesTrigger category="analytics">Analytics</PreferencesTrigger>);
    await userEvent.click(await find(action("open-preferences")));
    expect(consent.preferences.getSnapshot().category).toBe("analytics");
  });

  it("lets the site's handler run first, and veto", async () => {
    const seen = vi.fn();
    const { consent } = renderConsent(
      <PreferencesTrigger
        onClick={(event) => {
          seen(consent.preferences.getSnapshot().isOpen);
          event.preventDefault();
        }}
      >
        Cookie settings
      </PreferencesTrigger>,
    );
    await userEvent.click(await find(action("open-preferences")));
    expect(seen.mock.calls).toEqual([[false]]);
    expect(consent.preferences.getSnapshot().isOpen).toBe(false);
  });
});
