"use client";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { lazyView } from "../internal/lazyView.js";
import type { PanelViewProps } from "./PanelView.js";

const PanelView = lazyView(async () => (await import("./PanelView.js")).PanelView);

/**
 * The preference center inline, for a settings screen: the same categories, switches and buttons in the flow of the page.
 * Renders a `<section>`; its code is loaded where it is rendered. The heading above it is the page's own.
 *
 * On a server it has checkboxes and a form that is posted to the declaration's `form.path`, so that a visitor without
 * JavaScript decides too; do not put it into a form of yours there. What was ticked before React came is taken over. With
 * `form: false` it is not shown without JavaScript.
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
