"use client";
import type { Consent } from "@callmissed/consent";
import type { i18n as I18n } from "i18next";
import { createContext } from "react";
import type { CopyStore } from "./copy/Copy.js";

/** What the provider hands down: stable things, never their state, so that a change renders only its readers. */
export interface ConsentScope {
  readonly consent: Consent;
  readonly copy: CopyStore;
  readonly i18n: I18n | undefined;
  readonly nonce: string | undefined;
}

/** The context of `ConsentProvider`. */
export const ConsentContext: React.Context<ConsentScope | null> = createContext<ConsentScope | null>(null);
