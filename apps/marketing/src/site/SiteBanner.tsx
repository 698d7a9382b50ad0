import { ConsentBanner } from "@callmissed/consent-react";
import { routeOf } from "../routes.js";
import { usePage } from "./PageContext.js";

/** The consent banner, on every page but the one that asks by itself: there it would cover what it asks about. */
export function SiteBanner() {
  const { path } = usePage();
  return routeOf(path).asksItself ? null : <ConsentBanner />;
}
