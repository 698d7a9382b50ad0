import { useTranslation } from "react-i18next";
import type { Person } from "../session/sessionApi.js";

/** Who is signed in: the initials, and the name where there is room. */
export function PersonChip({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  return (
    <p className="app-person">
      <span className="app-visually-hidden">{t("nav.signedInAs")} </span>
      <span className="app-person-initials" aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <span className="app-person-name">{person.name}</span>
    </p>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0])
    .join("");
}
