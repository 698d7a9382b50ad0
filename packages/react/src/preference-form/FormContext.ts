"use client";
import type { ConsentSnapshot, Notice, NoticeTexts } from "@callmissed/consent";
import { createContext, useContext } from "react";
import type { useRestCopy } from "../internal/useRestCopy.js";
import type { Draft } from "./useDraft.js";

/** What the parts of one form share. */
export interface FormScope {
  readonly draft: Draft;
  readonly snapshot: ConsentSnapshot;
  readonly copy: ReturnType<typeof useRestCopy>;
  readonly notice: Notice;
  readonly texts: NoticeTexts;
  readonly headingLevel: 2 | 3 | 4;
  readonly openAt: string | null | undefined;
  /** The id of the form that the boxes belong to on a server; null once React answers, and where no server does. */
  readonly formId: string | null;
}

/** The context of one `PreferenceForm`. */
export const FormContext: React.Context<FormScope | null> = createContext<FormScope | null>(null);

/** What the form shares with its parts, which are rendered nowhere else. */
export function useForm(): FormScope {
  return useContext(FormContext) as FormScope;
}
