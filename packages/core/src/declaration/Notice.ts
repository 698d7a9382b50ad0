import type { CategoryDeclaration } from "../types.js";
import type { DataIdOf, ProviderIdOf } from "./ConsentConfig.js";

/**
 * What a visitor reads about a declaration: who asks, whom to turn to, and the words for every id. The facts stand once;
 * the words stand once a language.
 */
export interface Notice<
  Category extends string = string,
  Service extends string = string,
  Data extends string = string,
  Organization extends string = string,
> {
  /** What the site calls itself in the banner, e.g. `callmissed.com`. */
  readonly site: string;
  /** The day of this version of the notice, `yyyy-mm-dd`. */
  readonly version: string;
  /** Who decides what the data is used for (the Data Fiduciary of the DPDP Act, the controller of the GDPR). */
  readonly controller: { readonly name: string; readonly address?: string };
  /** The person or office that answers questions about personal data (IN-N7). */
  readonly contact: { readonly email: string; readonly name?: string; readonly url?: string };
  /** Who answers complaints, and within how many days, at most 90 (IN-N6). */
  readonly grievance?: { readonly name: string; readonly email: string; readonly days: number };
  /** Where a person exercises the rights over their data (IN-N5). */
  readonly rights?: { readonly url: string };
  /** The authority that a complaint goes to when the grievance officer's answer does not satisfy (IN-N6). */
  readonly board?: { readonly name: string; readonly url: string };
  /** The page that shows the whole policy. */
  readonly policyUrl?: string;
  /** The names of the fields above that hold demonstration data, and are marked so wherever they are shown. */
  readonly demo?: readonly ("controller" | "contact" | "grievance" | "rights" | "board")[];
  /** The organisations that provide services, by the id that the declaration gives them. */
  readonly organizations: Readonly<Record<Organization, { readonly name: string; readonly noticeUrl: string }>>;
  /** The words, by BCP-47 tag; `en` is the original. The others may be functions that load them. */
  readonly texts: {
    readonly en: NoticeTexts<Category, Service, Data>;
  } & Readonly<
    Record<string, NoticeTexts<Category, Service, Data> | (() => Promise<NoticeTexts<Category, Service, Data>>)>
  >;
}

/** The words of a notice in one language. */
export interface NoticeTexts<
  Category extends string = string,
  Service extends string = string,
  Data extends string = string,
> {
  readonly categories: Readonly<Record<Category, CategoryTexts>>;
  readonly services: Readonly<Record<Service, { readonly name: string; readonly purpose: string }>>;
  /** What each kind of personal data is called. */
  readonly data: Readonly<Record<Data, string>>;
  /** The ways to manage cookies that the policy page lists. */
  readonly manage: readonly { readonly title: string; readonly text: string }[];
}

/** The words for one category. */
export interface CategoryTexts {
  readonly name: string;
  /** A few words that stand in brackets behind the name in the banner (EU-8). */
  readonly short: string;
  /** Why: the specified purpose (IN-N3). */
  readonly purpose: string;
  /** What it makes possible for the visitor (IN-N3). */
  readonly enables: string;
}

/** The notice that a list of categories calls for. */
export type NoticeFor<Categories extends readonly CategoryDeclaration[]> = Notice<
  Categories[number]["id"],
  Categories[number]["services"][number]["id"],
  DataIdOf<Categories>,
  ProviderIdOf<Categories>
>;
