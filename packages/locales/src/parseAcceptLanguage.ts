/**
 * The tags of an `Accept-Language` header, the most wanted first. `*`, a tag of quality 0 and what is malformed are
 * left out. A header over 4096 characters is no browser's and gives an empty list. Never throws.
 */
export function parseAcceptLanguage(header: string): string[] {
  if (header.length > MAX_HEADER) return [];
  const wanted: { tag: string; quality: number }[] = [];
  for (const part of header.split(",")) {
    const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.length === 0 ? 1 : qualityOf(parameters);
    if (tag !== "" && tag !== "*" && quality > 0) wanted.push({ tag, quality });
  }
  return wanted.sort((a, b) => b.quality - a.quality).map(({ tag }) => tag);
}

const MAX_HEADER = 4096;

/** 0 to 1; what is not `q=` and such a number counts as 0. */
function qualityOf(parameters: readonly string[]): number {
  const [parameter = ""] = parameters;
  const valid = parameters.length === 1 && /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/i.test(parameter);
  return valid ? Number(parameter.slice(2)) : 0;
}
