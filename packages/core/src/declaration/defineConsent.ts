import { diagnostics } from "../errors/diagnostics.js";
import type { CategoryDeclaration } from "../types.js";
import type { ConsentConfig, ConsentDeclaration } from "./ConsentConfig.js";
import { cookieName } from "./cookieName.js";

/**
 * Declares what a site uses, once, for everything that depends on it: banner, center, gate, sweep, cookie and policy.
 * Ids are inferred as types, and one that is used twice does not compile.
 *
 * While developing, and on a server that does not say it is in production, a declaration that cannot stand throws a
 * `ConsentError` (CM101…CM112) that names the place of the mistake. A production build does not check again.
 */
export function defineConsent<const Categories extends readonly CategoryDeclaration[]>(
  declaration: ConsentDeclaration<Categories & UniqueIds<Categories>>,
): ConsentConfig<Categories> {
  diagnostics()?.validate(declaration);
  const { categories, cookie = {}, form = {}, notice } = declaration;
  return {
    categories,
    cookie: {
      name: cookieName(cookie),
      // Browsers write a host in small letters.
      domain: cookie.domain === "probe" ? undefined : cookie.domain?.toLowerCase(),
      isProbed: cookie.domain === "probe",
      secure: cookie.prefix === "host" || cookie.prefix === "secure",
      maxAgeDays: cookie.maxAgeDays ?? 182,
    },
    form:
      form === false
        ? null
        : {
            path: form.path ?? "/cm-consent",
            preferencesPath: form.preferencesPath,
            renews: form.renews ?? false,
          },
    notice,
  };
}

/** The same list, with an id that stood before replaced by a text that does not fit it. */
export type UniqueIds<Categories extends readonly CategoryDeclaration[]> = {
  readonly [I in keyof Categories]: Categories[I] extends CategoryDeclaration
    ? {
        readonly [K in keyof Categories[I]]: K extends "id"
          ? Unique<Categories[I]["id"], CategoryIdsBefore<Categories, I> | ServiceIds<Categories>>
          : K extends "services"
            ? UniqueServices<Categories[I]["services"], ServiceIdsBefore<Categories, I>>
            : Categories[I][K];
      }
    : never;
};

type Unique<Id extends string, Others extends string> = string extends Id
  ? Id
  : Id extends Others
    ? `the id "${Id}" is declared twice`
    : Id;

type ServiceIds<Categories extends readonly CategoryDeclaration[]> = Categories[number]["services"][number]["id"];

/** What stands before index `I` of a tuple. */
type Before<List extends readonly unknown[], I, Seen extends readonly unknown[] = []> = List extends readonly [
  infer Head,
  ...infer Rest,
]
  ? `${Seen["length"]}` extends I
    ? Seen
    : Before<Rest, I, [...Seen, Head]>
  : Seen;

type CategoryIdsBefore<Categories extends readonly CategoryDeclaration[], I> = Extract<
  Before<Categories, I>[number],
  CategoryDeclaration
>["id"];

type ServiceIdsBefore<Categories extends readonly CategoryDeclaration[], I> = Extract<
  Before<Categories, I>[number],
  CategoryDeclaration
>["services"][number]["id"];

type UniqueServices<Services extends CategoryDeclaration["services"], Earlier extends string> = {
  readonly [I in keyof Services]: Services[I] extends { readonly id: infer Id extends string }
    ? {
        readonly [K in keyof Services[I]]: K extends "id"
          ? Unique<Id, Earlier | Extract<Before<Services, I>[number], { readonly id: string }>["id"]>
          : Services[I][K];
      }
    : Services[I];
};
