import { isInUse } from "@callmissed/consent";
import type { CategoryDeclaration } from "@callmissed/consent";

/** Whether the services of a category have checkboxes of their own in the server's form: one alone goes with its category. */
export function hasOwnBoxes({ services }: CategoryDeclaration): boolean {
  return services.filter(isInUse).length > 1;
}
