"use client";
import { createConsent } from "@callmissed/consent";
import type { AgeSignal, Consent, ConsentConfig, ConsentOptions, ConsentSnapshot, Notice } from "@callmissed/consent";
import { en } from "@callmissed/consent-locales/en";
import type { Locale } from "@callmissed/consent-locales";
import type { i18n as I18n } from "i18next";
import { useEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { ConsentContext } from "../internal/ConsentContext.js";
import type { ConsentScope } from "../internal/ConsentContext.js";
import type { PreloadedMessages } from "../internal/copy/Copy.js";
import { createCopyStore } from "../internal/copy/createCopyStore.js";

/**
 * Holds the consent of a page for everything below it. Renders nothing of its own. It starts the consent when it mounts,
 * and stops it when it unmounts; several providers may share one through `store`. What it is first given it keeps: a
 * changed `config` or `store` calls for another `key`. Only `age` and `verifiedParent` are followed, as an account comes and goes.
 */
export function ConsentProvider(props: ConsentProviderProps): ReactElement {
  const { age, verifiedParent } = props;
  const [scope] = useState(() => createScope(props));
  const isAgeTold = useRef(false);
  // Before the start, so that no gate opens for a child meanwhile.
  useEffect(() => {
    if (age === undefined && !isAgeTold.current) return;
    isAgeTold.current = true;
    scope.consent.setAge(age ?? "unknown", { verifiedParent });
  }, [scope, age, verifiedParent]);
  useEffect(() => {
    const stopConsent = scope.consent.start();
    const stopCopy = scope.copy.start();
    return () => {
      stopCopy();
      stopConsent();
    };
  }, [scope]);
  return <ConsentContext.Provider value={scope}>{props.children}</ConsentContext.Provider>;
}

/** The props of `ConsentProvider`: a declaration, or a consent that was made from one. */
export type ConsentProviderProps = SharedProps &
  (
    | ({
        /** The declaration, from which the provider makes a consent. */ readonly config: ConsentConfig;
        readonly store?: never;
      } & Pick<ConsentOptions, "storage" | "global" | "themeAttribute" | "theme" | "vendors" | "onError">)
    | {
        /** A consent from `createConsent`, shared with other roots or with code outside React. */ readonly store: Consent;
        readonly config?: never;
      }
  );

interface SharedProps {
  readonly children?: ReactNode;
  /** The languages that are offered; the first is the last resort. Default: English. */
  readonly locales?: readonly [Locale, ...Locale[]];
  /** The application's own i18next: nothing second is created, and it leads the language where it speaks it. */
  readonly i18n?: I18n;
  /** The page's language as a BCP-47 tag, on the server and for the first render. Default: the first of `locales`. */
  readonly language?: string;
  /** What the server read with `readConsent`; where the visitor has decided, it leaves the banner out. */
  readonly initialConsent?: ConsentSnapshot;
  /** The notice, where it is there already, from `preloadConsent` for one. Default: it is loaded when it is first needed. */
  readonly notice?: Notice;
  /** Words that are there already, by language, from `preloadConsent` for one. Default: they are loaded when first needed. */
  readonly messages?: PreloadedMessages;
  /** What the site knows of the visitor's age; with `child` nothing that tracks is offered or allowed. Default: `unknown`. */
  readonly age?: AgeSignal;
  /** With `child`: a reference to a parent's verified consent, which lets what does not track be offered. Default: none. */
  readonly verifiedParent?: string | null;
  /** The page's CSP nonce. */
  readonly nonce?: string;
}

function createScope(props: ConsentProviderProps): ConsentScope {
  const { config, store, initialConsent, nonce, i18n, age, verifiedParent } = props;
  const consent =
    store ??
    createConsent(config, {
      ...pick(props, ["storage", "global", "themeAttribute", "theme", "vendors", "onError"]),
      ...(initialConsent ? { initialSnapshot: initialConsent } : {}),
      ...(nonce === undefined ? {} : { nonce }),
      ...(age === undefined ? {} : { signals: { age, verifiedParent: verifiedParent ?? null } }),
    });
  const copy = createCopyStore({
    consent,
    locales: props.locales ?? [en],
    i18n,
    pageLanguage: props.language,
    notice: props.notice,
    messages: props.messages,
  });
  return { consent, copy, i18n, nonce };
}

function pick<T extends object, K extends string>(source: T, keys: readonly K[]): Partial<Pick<T, K & keyof T>> {
  const entries = keys.map((key) => [key, source[key as unknown as keyof T]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<Pick<T, K & keyof T>>;
}
