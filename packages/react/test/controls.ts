import { expect } from "vitest";

/** Waits for an element of the page, found by the attributes that outsiders rely on. */
export async function find(selector: string): Promise<HTMLElement> {
  await expect.poll(() => query(selector), { message: selector }).not.toBeNull();
  return query(selector) as HTMLElement;
}

/** The element of the page that the selector finds first, or null. */
export function query(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** The selector of a layer: the banner, the center or the panel. */
export const layer = (name: "banner" | "preferences" | "panel"): string =>
  `[data-cm-consent="root"][data-cm-layer="${name}"]`;

/** The selector of a control that does something. */
export const action = (name: string): string => `[data-cm-action="${name}"]`;

/** The selector of the switch of a category. */
export const purpose = (id: string): string => `[role="switch"][data-cm-purpose="${id}"]`;

/** The selector of the switch of a service. */
export const service = (id: string): string => `[role="switch"][data-cm-service="${id}"]`;

/** The selector of an option of the language picker or the theme toggle. */
export const option = (control: "language" | "theme", value: string): string =>
  `[data-cm-control="${control}"] [data-cm-value="${value}"]`;

/** Whether a switch is on; undefined where there is none. */
export function isOn(selector: string): boolean | undefined {
  const value = query(selector)?.getAttribute("aria-checked");
  return value == null ? undefined : value === "true";
}
