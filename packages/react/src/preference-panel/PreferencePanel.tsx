"use client";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import type { PanelViewProps } from "./PanelView.js";

const PanelView = lazy(async () => ({ default: (await import("./PanelView.js")).PanelView }));

/**
 * The preference center inline, for a settings screen: the same categories, switches and buttons in the flow of the page.
 * Renders a `<section>`; its code is loaded where it is rendered. The heading above it is the page's own.
 */
export function PreferencePanel(props: PreferencePanelProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <PanelView {...props} />
    </Suspense>
  );
}

/** The props of `PreferencePanel`. */
export type PreferencePanelProps = PanelViewProps;
