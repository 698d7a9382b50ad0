"use client";
import { Suspense, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import { lazyView } from "../internal/lazyView.js";
import { useScope } from "../internal/useScope.js";

const CenterView = lazyView(async () => (await import("./CenterView.js")).CenterView);

/**
 * The second layer: a modal dialog with every category and service, opened by the banner, a `PreferencesTrigger`, the link
 * `#cm-preferences` or code. Renders nothing while it is closed, and is loaded when it is first opened. Escape and the
 * close button save nothing and grant nothing.
 */
export function PreferenceCenter(): ReactElement | null {
  const { preferences } = useScope("PreferenceCenter").consent;
  const { isOpen } = useSyncExternalStore(
    preferences.subscribe,
    preferences.getSnapshot,
    preferences.getServerSnapshot,
  );
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <CenterView />
    </Suspense>
  );
}
