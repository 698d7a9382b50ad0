import type { Consent } from "@callmissed/consent";
import type { consent } from "@callmissed/demo-declaration";

/**
 * Brings the prerendered controls of a page to life without a framework, by the attributes of the contract: the banner's
 * buttons, the theme, the language, and whatever opens the preference center.
 */
export function wireControls(store: Consent<typeof consent>): void {
  const banner = document.querySelector('[data-cm-layer="banner"]');
  // From here on the banner answers for itself, and not the inline script for it.
  banner?.setAttribute("data-cm-live", "");
  const show = (): void => {
    if (store.getSnapshot().status === "decided") banner?.remove();
    mark("theme", store.theme.getSnapshot().preference);
  };
  store.subscribe(show);
  store.theme.subscribe(show);
  show();

  // Asked for by a button here, by a link, or by a press from before this was loaded.
  const showPreferences = (): void => {
    if (!store.preferences.getSnapshot().isOpen) return;
    store.preferences.close();
    location.assign("/cookies#cm-preferences");
  };
  store.preferences.subscribe(showPreferences);
  showPreferences();

  document.addEventListener("click", (event) => {
    const { target } = event;
    const control = target instanceof Element && target.closest("[data-cm-action], [data-cm-control] [data-cm-value]");
    // What the inline script has answered is answered.
    if (!(control instanceof HTMLElement) || event.defaultPrevented) return;
    // The banner is a form for those without JavaScript.
    event.preventDefault();
    const { cmAction, cmValue = "" } = control.dataset;
    if (cmAction === "accept-all") store.acceptAll("banner-accept");
    else if (cmAction === "reject-all") store.rejectAll("banner-reject");
    else if (cmAction === "open-preferences") store.preferences.open();
    else if (control.closest('[data-cm-control="theme"]')) store.theme.setPreference(themeOf(cmValue));
    else if (control.closest('[data-cm-control="language"]')) {
      store.language.setLanguage(cmValue);
      // The words are the server's here: it renders the page again in the language that the address asks for.
      location.search = `?lang=${encodeURIComponent(cmValue)}`;
    }
  });
}

function mark(control: string, value: string): void {
  for (const option of document.querySelectorAll<HTMLElement>(`[data-cm-control="${control}"] [data-cm-value]`)) {
    option.setAttribute("aria-pressed", String(option.dataset["cmValue"] === value));
  }
}

function themeOf(value: string): "light" | "dark" | "system" {
  return value === "light" || value === "dark" ? value : "system";
}
