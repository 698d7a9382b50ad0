import { expectTypeOf } from "vitest";
import { en } from "./en/index.js";
import { resolveLocale } from "./resolveLocale.js";
import type { Locale } from "./types.js";

declare const perhaps: Locale | undefined;

expectTypeOf(resolveLocale("hi", [en])).toEqualTypeOf<Locale | undefined>();
expectTypeOf(resolveLocale(["hi"], [en], en)).toEqualTypeOf<Locale>();
expectTypeOf(resolveLocale(null, [en], perhaps)).toEqualTypeOf<Locale | undefined>();

// @ts-expect-error: without a fallback there may be no locale
export const unsafe: Locale = resolveLocale("hi", [en]);
// @ts-expect-error: what is on offer needs a tag
resolveLocale("hi", [{ name: "Hindi" }]);
