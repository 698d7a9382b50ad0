"use client";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { lazyView } from "../internal/lazyView.js";
import type { BannerViewProps } from "./BannerView.js";

const BannerView = lazyView(async () => (await import("./BannerView.js")).BannerView);

/**
 * The first layer: asks for consent while something that can be asked for is undecided. Renders a `<section>` fixed to the
 * viewport, and nothing once the visitor has decided; its words and its code are loaded only where it is shown. It locks
 * nothing, takes no focus and hides no content. Place it early in the document, so that it is early in the order of focus.
 *
 * Its buttons stand in a `<form>` that is posted to the declaration's `form.path` where there is no JavaScript; "manage
 * preferences" leads to `form.preferencesPath` there, and is hidden without one. With `form: false` the banner is not shown
 * without JavaScript.
 */
export function ConsentBanner(props: ConsentBannerProps): ReactElement | null {
  const status = useConsent((snapshot) => snapshot.status);
  if (status !== "pending") return null;
  return (
    <Suspense fallback={null}>
      <BannerView {...props} />
    </Suspense>
  );
}

/** The props of `ConsentBanner`. */
export type ConsentBannerProps = BannerViewProps;
