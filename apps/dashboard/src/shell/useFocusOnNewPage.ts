import { useEffect, useRef } from "react";
import type { Route } from "../routing/routeOf.js";
import { useSession } from "../session/useSession.js";
import { pageHeadingId } from "./PageHeading.js";

/**
 * Goes to the top and moves the focus to the heading when another page is shown, by a link or by signing in, since a
 * browser does so only where a page is loaded. The first page keeps the focus where the browser put it.
 */
export function useFocusOnNewPage(route: Route): void {
  const { status } = useSession().session;
  const page = route === "overview" ? status : route;
  const previous = useRef<string | null>(null);

  useEffect(() => {
    const before = previous.current;
    if (before === page || (before === null && page === "loading")) return;
    previous.current = page;
    if (before === null || page === "loading") return;
    window.scrollTo(0, 0);
    document.getElementById(pageHeadingId)?.focus({ preventScroll: true });
  }, [page]);
}
