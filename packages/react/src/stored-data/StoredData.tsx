"use client";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { lazyView } from "../internal/lazyView.js";
import type { StoredDataViewProps } from "./StoredDataView.js";

const StoredDataView = lazyView(async () => (await import("./StoredDataView.js")).StoredDataView);

/**
 * What of the declaration is on this device now, by category and service, with a button that removes it: for a settings
 * screen or the policy page. It follows what is stored while the page is open. Removing changes no consent: theme, language
 * and the like go back to their defaults. What the site cannot do without is listed and stays; what a page cannot see is
 * named too.
 *
 * Renders a `<section data-cm-stored="pending|ready">`. Each service that has something there is a list item with
 * `data-cm-service="<service>"`; its button has `data-cm-action="remove"`, the one for all that is optional
 * `data-cm-action="clear"`. The part that a page cannot see has `data-cm-stored="unseen"`. Its code is loaded where it is
 * rendered; the heading above it is the page's own. Hidden where there is no JavaScript, which alone can look.
 */
export function StoredData(props: StoredDataProps): ReactElement {
  return (
    <Suspense fallback={<div className="cm-stored" data-cm-stored="pending" data-cm-scripted="" />}>
      <StoredDataView {...props} />
    </Suspense>
  );
}

/** The props of `StoredData`. */
export type StoredDataProps = StoredDataViewProps;
