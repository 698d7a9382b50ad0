import type { Theme } from "./resolveTheme.js";

/**
 * Shows a theme: the attribute (`data-theme` unless the site names another) and `color-scheme` on `<html>`. Set through
 * the style object, which a strict `style-src` allows.
 */
export function applyTheme(theme: Theme, attribute: string): void {
  const root = document.documentElement;
  if (root.getAttribute(attribute) !== theme) root.setAttribute(attribute, theme);
  if (root.style.colorScheme !== theme) root.style.colorScheme = theme;
}
