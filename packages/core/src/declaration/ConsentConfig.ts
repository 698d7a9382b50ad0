import type { CategoryDeclaration, CookieOptions, FormOptions, ServiceDeclaration } from "../types.js";
import type { NoticeFor } from "./Notice.js";

/** What a site declares. Everything that runs on every page is here: ids, names, hosts; the words are in the notice. */
export interface ConsentDeclaration<Categories extends readonly CategoryDeclaration[]> {
  /** What the site uses, in the order in which it is shown. */
  readonly categories: Categories;
  readonly cookie?: CookieOptions;
  /** How a visitor decides without JavaScript; `false` for a site without a server. Default: a form that posts to `/cm-consent`. */
  readonly form?: FormOptions | false;
  /**
   * What a visitor reads, made with `defineNotice`: the object itself, or a function that loads it when it is first needed.
   * The function may resolve to a module whose default export is the notice.
   */
  readonly notice: NoticeFor<Categories> | (() => Promise<unknown>);
}

/** A declaration that was checked and completed with its defaults. */
export interface ConsentConfig<Categories extends readonly CategoryDeclaration[] = readonly CategoryDeclaration[]> {
  readonly categories: Categories;
  readonly cookie: {
    /** The name in full, prefix included. */
    readonly name: string;
    readonly domain: string | undefined;
    /** Whether the page finds the domain by writing the cookie. */
    readonly isProbed: boolean;
    readonly secure: boolean;
    readonly maxAgeDays: number;
  };
  /** Null where no server answers. */
  readonly form: {
    readonly path: string;
    readonly preferencesPath: string | undefined;
    readonly renews: boolean;
  } | null;
  /** Not part of any comparison: it is read only by what shows it. */
  readonly notice: unknown;
}

/** The ids of the categories of a config, as a union. */
export type CategoryIdOf<Config extends ConsentConfig> = Config["categories"][number]["id"];

/** The ids of the services of a config, as a union. */
export type ServiceIdOf<Config extends ConsentConfig> = Config["categories"][number]["services"][number]["id"];

/** The ids that a visitor may decide about or a gate may name: categories and services. */
export type ConsentIdOf<Config extends ConsentConfig> = CategoryIdOf<Config> | ServiceIdOf<Config>;

/** The ids of the personal data that some service declares. */
export type DataIdOf<Categories extends readonly CategoryDeclaration[]> = Listed<
  Categories[number]["services"][number]
>;

/** The ids of the organisations that some service declares as its provider. */
export type ProviderIdOf<Categories extends readonly CategoryDeclaration[]> = Provided<
  Categories[number]["services"][number]
>;

type Listed<S extends ServiceDeclaration> = S extends { readonly data: readonly (infer D extends string)[] }
  ? D
  : never;
type Provided<S extends ServiceDeclaration> = S extends { readonly provider: infer P extends string } ? P : never;
