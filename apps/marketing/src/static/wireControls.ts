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

  document.addEventListener("click", ({ target }) => {
    const control = target instanceof Element && target.closest("[data-cm-action], [data-cm-control] [data-cm-value]");
    if (!(control instanceof HTMLElement)) return;
    const { cmAction, cmValue = "" } = control.dataset;
    if (cmAction === "accept-all") store.acceptAll("banner-accept");
    else if (cmAction === "reject-all") store.rejectAll("banner-reject");
    else if (cmAction === "open-preferences") location.assign("/cookies#cm-preferences");
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
