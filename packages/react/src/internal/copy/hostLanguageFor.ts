import type { i18n as I18n } from "i18next";

/**
 * The language of a host's i18next that serves a BCP-47 tag, as the host writes it; undefined where the host does not
 * speak it. Told by its `supportedLngs`, or else by the languages that it holds resources for.
 */
export function hostLanguageFor(i18n: I18n, tag: string): string | undefined {
  const { supportedLngs } = i18n.options;
  const spoken = Array.isArray(supportedLngs)
    ? supportedLngs.filter((language) => language !== "cimode")
    : Object.keys(i18n.store?.data ?? {});
  const wanted = tag.toLowerCase();
  const base = wanted.split("-", 1)[0];
  return (
    spoken.find((language) => language.toLowerCase() === wanted) ??
    spoken.find((language) => language.toLowerCase() === base)
  );
}
