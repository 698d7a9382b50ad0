"use client";
import * as Dialog from "@radix-ui/react-dialog";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { LanguagePicker } from "../language-picker/LanguagePicker.js";
import { PreferenceForm } from "../preference-form/PreferenceForm.js";

/** The open preference center. */
export function CenterView(): ReactElement | null {
  const { consent, copy: store } = useScope("PreferenceCenter");
  const { category } = useSyncExternalStore(
    consent.preferences.subscribe,
    consent.preferences.getSnapshot,
    consent.preferences.getServerSnapshot,
  );
  const { t, lang, direction, notice, texts } = useRestCopy("PreferenceCenter");
  const status = useConsent((snapshot) => snapshot.status);
  const contentRef = useRef<HTMLDivElement>(null);
  // What had the focus before, to give it back: the dialog is opened from many places, and has no trigger of its own.
  const [opener] = useState(() => document.activeElement);
  // Asked for another category while it is open already, by a link for one.
  useEffect(() => void showCategory(contentRef.current, category), [category]);
  if (!notice || !texts) return null;

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && consent.preferences.close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="cm-overlay" />
        <Dialog.Content
          ref={contentRef}
          className="cm-center"
          lang={lang}
          dir={direction}
          aria-describedby={undefined}
          data-cm-consent="root"
          data-cm-layer="preferences"
          data-cm-state={status}
          onOpenAutoFocus={(event) => {
            if (showCategory(contentRef.current, category)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveFocusBack(opener);
          }}
        >
          <header className="cm-center__head">
            <Dialog.Title className="cm-center__title">{t("center.title")}</Dialog.Title>
            <Dialog.Close className="cm-close" data-cm-action="close" aria-label={t("center.close")}>
              <svg className="cm-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
                <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
              </svg>
            </Dialog.Close>
          </header>
          {/* It scrolls, so that it can be reached and scrolled by keyboard where nothing in it takes the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="cm-center__body" tabIndex={0} role="group" aria-label={t("center.title")}>
            {store.locales.length > 1 && <LanguagePicker label={t("center.language")} />}
            <PreferenceForm
              layer="preferences"
              headingLevel={3}
              openAt={category}
              onDecided={consent.preferences.close}
            />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** To what had the focus before, or where that is gone (the banner's own button, say) to the page's main part. */
function giveFocusBack(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
    opener.focus({ preventScroll: true });
    return;
  }
  const main = document.querySelector<HTMLElement>("main");
  if (main && !main.hasAttribute("tabindex")) main.tabIndex = -1;
  main?.focus({ preventScroll: true });
}

/** Brings a category into view and gives it the focus. Answers whether there is one of that id. */
function showCategory(content: HTMLElement | null, category: string | null): boolean {
  const target =
    category === null ? null : content?.querySelector<HTMLElement>(`[data-cm-category="${category}"] [tabindex="-1"]`);
  target?.focus();
  target?.scrollIntoView({ block: "start" });
  return Boolean(target);
}
