"use client";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import type { PolicyViewProps } from "./PolicyView.js";

const PolicyView = lazy(async () => ({ default: (await import("./PolicyView.js")).PolicyView }));

/**
 * The cookies policy, every fact of it read off the declaration and its notice. Renders an `<article>` that begins with a
 * heading of the level below the page's own; its code is loaded where it is rendered.
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
