"use client";
import type { ThemePreference } from "@callmissed/consent";
import type { ReactElement } from "react";
import { useTheme } from "../hooks/useTheme.js";
import { ThemeIcon } from "./ThemeIcon.js";

/**
 * Lets the visitor choose between light, dark and the system's theme: a group of three buttons. The choice is kept where
 * consent allows, and lasts for the page or the visit where it does not. Hidden where there is no JavaScript.
 */
export function ThemeToggle({ labels = ENGLISH, className }: ThemeToggleProps): ReactElement {
  const { preference, setPreference } = useTheme();
  return (
    <div
      role="group"
      aria-label={labels.label}
      className={className ? `cm-themes ${className}` : "cm-themes"}
      data-cm-control="theme"
      data-cm-scripted=""
    >
      {OPTIONS.map((value) => (
        <button
          key={value}
          type="button"
          className="cm-theme"
          aria-pressed={value === preference}
          aria-label={labels[value]}
          title={labels[value]}
          data-cm-value={value}
          onClick={() => setPreference(value)}
        >
          <ThemeIcon theme={value} />
        </button>
      ))}
    </div>
  );
}

/** The props of `ThemeToggle`. */
export interface ThemeToggleProps {
  /** The names of the group and its options. Default: English; the words of a language are in its catalogue, under `theme`. */
  readonly labels?: Readonly<Record<"label" | ThemePreference, string>>;
  readonly className?: string;
}

const OPTIONS: readonly ThemePreference[] = ["light", "dark", "system"];
const ENGLISH = { label: "Theme", light: "Light", dark: "Dark", system: "System" };
