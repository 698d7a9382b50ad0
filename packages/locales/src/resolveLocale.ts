import { parseAcceptLanguage } from "./parseAcceptLanguage.js";
import type { Locale } from "./types.js";

/**
 * The locale on offer that serves a visitor best, or `fallback` (default `undefined`) where none does.
 *
 * Each wanted tag is tried in turn, and for each, in this order: the same tag; the same language, script and region;
 * the language without a region; the language of another region, in the order on offer. A script that the visitor does
 * not expect is not given: `pa-PK` is read in Arabic script and does not get `pa-Guru`.
 * Never throws: what is malformed or unknown is passed over.
 *
 * @param candidates `navigator.languages`, or the value of an `Accept-Language` header
 * @param available the locales on offer, the preferred region of a language first
 */
export function resolveLocale<T extends Pick<Locale, "tag">>(
  candidates: Candidates,
  available: readonly T[],
): T | undefined;
export function resolveLocale<T extends Pick<Locale, "tag">, F extends Pick<Locale, "tag"> | undefined>(
  candidates: Candidates,
  available: readonly T[],
  fallback: F,
): T | F;
export function resolveLocale<T extends Pick<Locale, "tag">>(
  candidates: Candidates,
  available: readonly T[],
  fallback?: Pick<Locale, "tag">,
): Pick<Locale, "tag"> | undefined {
  const wanted = typeof candidates === "string" ? parseAcceptLanguage(candidates) : candidates;
  const offers = available.map((locale) => ({ locale, parts: partsOf(locale.tag) }));

  for (const candidate of (wanted ?? []).slice(0, MAX_CANDIDATES)) {
    const parts = partsOf(candidate);
    let best: T | undefined;
    let bestRank = Infinity;
    for (const offer of offers) {
      const rank = parts && offer.parts ? rankOf(parts, offer.parts) : Infinity;
      if (rank < bestRank) {
        best = offer.locale;
        bestRank = rank;
      }
    }
    if (best) return best;
  }
  return fallback;
}

/** A list by preference, a header, or nothing where a request has no such header. */
type Candidates = readonly string[] | string | null | undefined;

const MAX_CANDIDATES = 64;
const MAX_TAG = 64;

interface Parts {
  /** The canonical tag without extensions. */
  readonly tag: string;
  readonly language: string;
  /** As stated, or the likely one; absent where the browser knows none. */
  readonly script: string | undefined;
  /** As stated, or the likely one; absent where the browser knows none. */
  readonly region: string | undefined;
  readonly statesScript: boolean;
  readonly statesRegion: boolean;
}

/** `undefined` for a tag that is malformed or names no language. */
function partsOf(tag: string): Parts | undefined {
  if (typeof tag !== "string" || tag.length > MAX_TAG) return undefined;
  try {
    // Makes it canonical as well, so that the old `iw` finds `he`.
    const stated = new Intl.Locale(tag);
    if (stated.language === "und") return undefined;
    const likely = stated.maximize();
    return {
      tag: stated.baseName,
      language: stated.language,
      script: likely.script,
      region: likely.region,
      statesScript: stated.script !== undefined,
      statesRegion: stated.region !== undefined,
    };
  } catch {
    return undefined;
  }
}

/** How far an offer is from what is wanted: 0 is the same, `Infinity` does not serve. */
function rankOf(wanted: Parts, offer: Parts): number {
  if (wanted.tag === offer.tag) return 0;
  if (wanted.language !== offer.language) return Infinity;
  const sameRegion = wanted.region === offer.region;
  const unknownScript = wanted.script === undefined || offer.script === undefined;
  if (unknownScript || wanted.script === offer.script) {
    if (sameRegion) return 1;
    return offer.statesRegion ? 3 : 2;
  }
  // `sd-IN` is likely, but not certainly, Devanagari: Sindhi of India in Arabic script is better than no Sindhi.
  const bothStateRegion = wanted.statesRegion && offer.statesRegion && sameRegion;
  return bothStateRegion && !wanted.statesScript ? 4 : Infinity;
}
