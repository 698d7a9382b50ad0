"use client";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { lazyView } from "../internal/lazyView.js";
import type { PolicyViewProps } from "./PolicyView.js";

const PolicyView = lazyView(async () => (await import("./PolicyView.js")).PolicyView);

/**
 * The cookies policy, every fact of it read off the declaration and its notice. Renders an `<article>` that begins with a
 * heading of the level below the page's own; its code is loaded where it is rendered. Its button opens the preference center,
 * and leads to the declaration's `form.preferencesPath` where there is no JavaScript.
 */
export function CookiePolicy(props: CookiePolicyProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <PolicyView {...props} />
    </Suspense>
  );
}

/** The props of `CookiePolicy`. */
export type CookiePolicyProps = PolicyViewProps;
