"use client";
import { rest as english } from "@callmissed/consent-locales/en/rest";
import { useMemo } from "react";
import type { Copy } from "./copy/Copy.js";
import { isolate } from "./copy/isolate.js";
import { translator } from "./copy/translator.js";
import type { Translate } from "./copy/translator.js";
import { useCopy } from "./useCopy.js";
import { useScope } from "./useScope.js";

/** The copy of the page with its words as a translator: in English until those of the visitor's language are there. */
export function useRestCopy(caller: string): Copy & { readonly t: Translate; readonly lang: string } {
  const { i18n } = useScope(caller);
  const copy = useCopy(caller, "rest", "notice");
  return useMemo(() => {
    const lang = copy.rest ? copy.tag : "en";
    const direction = copy.rest ? copy.direction : "ltr";
    const translate = translator(i18n, lang, copy.rest ?? english);
    const t: Translate = (key, values = {}) => {
      const isolated = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "string" ? isolate(value, direction) : value,
      ]);
      return translate(key, Object.fromEntries(isolated) as typeof values);
    };
    return { ...copy, direction, lang, t };
  }, [copy, i18n]);
}
