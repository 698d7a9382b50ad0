/**
 * The headers by which caches treat a page rightly.
 *
 * - `visitor`: it was rendered with the visitor's cookie (`initialConsent`). No shared cache keeps it, and the browser asks
 *   again before it shows it from its own: `Cache-Control: private, no-cache`, `Vary: Cookie, Sec-GPC`.
 * - `everybody`: it was rendered without, and the style sheet hides the banner from who has decided. Any cache may keep it for
 *   `maxAge` seconds: `Cache-Control: public, max-age=…`. A nonce must not be kept: such a page names the boot script's hash.
 *
 * Neither says `no-store`, which would also keep the page out of the back/forward cache.
 */
export function pageHeaders(audience: "visitor" | "everybody", options: PageHeadersOptions = {}): PageHeaders {
  const { language = false, maxAge = 0 } = options;
  const isForVisitor = audience === "visitor";
  const vary = [...(isForVisitor ? ["Cookie", "Sec-GPC"] : []), ...(language ? ["Accept-Language"] : [])];
  const isKept = Number.isFinite(maxAge) && maxAge >= 1;
  return {
    "Cache-Control": isForVisitor
      ? "private, no-cache"
      : isKept
        ? `public, max-age=${Math.trunc(maxAge)}`
        : "public, no-cache",
    ...(vary.length > 0 && { Vary: vary.join(", ") }),
  };
}

/** What a page depends on beside the visitor's consent. */
export interface PageHeadersOptions {
  /** Whether its language was chosen by `Accept-Language`. Default: false. */
  readonly language?: boolean;
  /** Seconds that a page for everybody may be kept without asking again. Default: 0, every use asks. */
  readonly maxAge?: number;
}

/** Headers of an answer, by name. */
export type PageHeaders = Readonly<{ "Cache-Control": string; Vary?: string }>;
