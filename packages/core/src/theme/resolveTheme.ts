/** A theme that the page can have. */
export type Theme = "light" | "dark";

/** What a visitor may ask for: a theme, or that of the system. */
export type ThemePreference = Theme | "system";

/** The stored text as a preference; `system` for anything else, null included. */
export function parseTheme(value: string | null | undefined): ThemePreference {
  return value === "light" || value === "dark" ? value : "system";
}

/** The theme to show. */
export function resolveTheme(preference: ThemePreference, systemIsDark: boolean): Theme {
  return preference === "system" ? (systemIsDark ? "dark" : "light") : preference;
}

/** Whether the system asks for a dark theme; false where that cannot be told. */
export function systemIsDark(): boolean {
  return typeof matchMedia === "function" && matchMedia("(prefers-color-scheme: dark)").matches;
}
