import type { ConsentSnapshot, StoredItem } from "@callmissed/consent";

/** What a page was rendered from, sent along with it so that the browser renders the very same. */
export interface PageData {
  /** Path and query of the request, e.g. `/pricing?paid=exchange`. */
  readonly url: string;
  readonly origins: Origins;
  /** The language of the consent notice. The pages themselves are in English. */
  readonly language: string;
  /** The visitor's consent as the server read it. */
  readonly initialConsent: ConsentSnapshot;
  /** The token that the sign-in form sends back. */
  readonly csrf: string;
  /** What the sign-in page says of the identity provider; absent on every other page. */
  readonly signIn?: ProviderNotice;
}

/** What a page says of another organization where the visitor is about to turn to it. */
export interface ProviderNotice {
  readonly name: string;
  /** The address of its own privacy notice. */
  readonly url: string;
  /** The personal data that it handles, in words. */
  readonly data: readonly string[];
  readonly stores: readonly StoredItem[];
}

/** Base addresses of CallMissed's own sites and of the organisations that they use, without a slash at the end. */
export interface Origins {
  readonly marketing: string;
  readonly dashboard: string;
  readonly storybook: string;
  readonly collector: string;
  readonly video: string;
  readonly pay: string;
  readonly login: string;
  readonly cdn: string;
}

/** The id of the element that carries the page's data. */
export const PAGE_DATA_ID = "page-data";

/** Reads the page's data from the document. Throws where the document was not made by this site's server. */
export function readPageData(): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent;
  if (!text) throw new Error(`The page has no #${PAGE_DATA_ID}, so it cannot be hydrated.`);
  return JSON.parse(text) as PageData;
}

/** The nonce that this page's scripts run under: browsers hide it from markup and selectors, not from the property. */
export function pageNonce(): string | undefined {
  return document.getElementById(PAGE_DATA_ID)?.nonce || undefined;
}
