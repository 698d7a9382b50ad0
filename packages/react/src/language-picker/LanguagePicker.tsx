"use client";
import type { ReactElement } from "react";
import { useLanguage } from "../hooks/useLanguage.js";

/**
 * Lets the visitor choose the language of the interface: a group of buttons, each language in its own name and script.
 * Choosing stores nothing that consent does not cover. Hidden where there is no JavaScript.
 */
export function LanguagePicker({ label, className }: LanguagePickerProps): ReactElement {
  const { language, languages, setLanguage } = useLanguage();
  return (
    <div
      role="group"
      aria-label={label ?? "Language"}
      className={className ? `cm-languages ${className}` : "cm-languages"}
      data-cm-control="language"
      data-cm-scripted=""
    >
      {languages.map(({ tag, autonym, direction }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          dir={direction}
          className="cm-language"
          aria-pressed={tag === language}
          data-cm-value={tag}
          onClick={() => setLanguage(tag)}
        >
          {autonym}
        </button>
      ))}
    </div>
  );
}

/** The props of `LanguagePicker`. */
export interface LanguagePickerProps {
  /** The name of the group, in the page's language. Default: `Language`. */
  readonly label?: string;
  readonly className?: string;
}
