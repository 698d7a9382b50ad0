"use client";
import type { CategoryIdOf, RegisteredConfig } from "@callmissed/consent";
import type { ComponentPropsWithoutRef, ReactElement } from "react";
import { useScope } from "../internal/useScope.js";

/**
 * Opens the preference center: the permanent way to see, change and withdraw consent. Renders a `<button>`; a click handler
 * of yours runs first, and prevents the opening by preventing the event's default. Hidden where there is no JavaScript: a link
 * to the page of your preferences stands in its place there, in `<noscript>`.
 */
export function PreferencesTrigger({ category, onClick, ...props }: PreferencesTriggerProps): ReactElement {
  const { preferences } = useScope("PreferencesTrigger").consent;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-cm-action="open-preferences"
      data-cm-scripted=""
      {...props}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) preferences.open(category);
      }}
    />
  );
}

/** The props of `PreferencesTrigger`: those of a button, whose children are its label. */
export interface PreferencesTriggerProps extends ComponentPropsWithoutRef<"button"> {
  /** The category to open the center at. Default: its beginning. */
  readonly category?: CategoryIdOf<RegisteredConfig>;
}
