import { useSyncExternalStore } from "react";
import { appBase } from "./appBase.js";
import { subscribeToHistory } from "./history.js";
import { type Route, routeOf } from "./routeOf.js";

/** The route of the address that is open. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribeToHistory, readPathname), appBase);
}

function readPathname(): string {
  return window.location.pathname;
}
