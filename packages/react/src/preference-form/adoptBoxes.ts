import type { CategoryDeclaration } from "@callmissed/consent";
import type { Draft } from "./useDraft.js";

/**
 * Takes over into a draft what the visitor has ticked in the server's form before React came: a category that was changed
 * takes its services along, and where single services were changed, all boxes of the category count as they stand.
 */
export function adoptBoxes(
  { elements }: HTMLFormElement,
  categories: readonly CategoryDeclaration[],
  draft: Draft,
): void {
  const changed = (name: string): boolean | null => {
    const box = boxOf(elements, name);
    return box && box.checked !== box.defaultChecked ? box.checked : null;
  };
  for (const category of categories) {
    const isOn = changed(category.id);
    if (isOn !== null) draft.set(category, isOn);
    const names = category.services.map(({ id }) => id);
    if (names.every((id) => changed(`s.${id}`) === null)) continue;
    for (const id of names) {
      const box = boxOf(elements, `s.${id}`);
      if (box) draft.set(category, box.checked, id);
    }
  }
}

function boxOf(elements: HTMLFormControlsCollection, name: string): HTMLInputElement | null {
  const found = elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
}
