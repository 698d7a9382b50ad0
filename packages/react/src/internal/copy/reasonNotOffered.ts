import type { CategoryDeclaration } from "@callmissed/consent";

/** Why a category is not offered to a child: it tracks, which nobody may agree to, or a parent has not agreed (IN-C11). */
export function reasonNotOffered({ tracking }: CategoryDeclaration): "center.childNever" | "center.childParent" {
  return tracking === false ? "center.childParent" : "center.childNever";
}
