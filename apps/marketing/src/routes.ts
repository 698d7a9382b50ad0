import type { ComponentType } from "react";
import { CookiesPage } from "./pages/cookies/CookiesPage.js";
import { DocsPage } from "./pages/docs/DocsPage.js";
import { HomePage } from "./pages/home/HomePage.js";
import { NotFoundPage } from "./pages/not-found/NotFoundPage.js";
import { PlaygroundPage } from "./pages/playground/PlaygroundPage.js";
import { PreferencesPage } from "./pages/preferences/PreferencesPage.js";
import { PricingPage } from "./pages/pricing/PricingPage.js";
import { StaticPage } from "./pages/static/StaticPage.js";
import { SignInPage } from "./pages/signin/SignInPage.js";

/** The page that a path leads to; a path that leads nowhere gets the page that says so, with status 404. */
export function routeOf(path: string): Route {
  return routes.get(path === "/" ? path : path.replace(/\/+$/, "")) ?? notFound;
}

export interface Route {
  readonly status: 200 | 404;
  /** The document's title, without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly Page: ComponentType;
  /** Whether the page asks for consent by itself, and needs no banner. Default: false. */
  readonly asksItself?: boolean;
  /** The source of the module that runs the page. Default: the one that hydrates it with React. */
  readonly entry?: string;
}

const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  [
    "/",
    {
      status: 200,
      title: "Ring back every missed call",
      description: "Missed-call campaigns, call tracking, IVR and callbacks in nine seconds, for businesses in India.",
      Page: HomePage,
    },
  ],
  [
    "/pricing",
    {
      status: 200,
      title: "Pricing",
      description: "Three plans with GST included, billed by the month. See what each ring costs.",
      Page: PricingPage,
    },
  ],
  [
    "/docs",
    {
      status: 200,
      title: "Quick start",
      description: "From a new number to your first callback in about ten minutes.",
      Page: DocsPage,
    },
  ],
  [
    "/playground",
    {
      status: 200,
      title: "Playground",
      description: "Work out what a missed-call campaign would cost before you print the number.",
      Page: PlaygroundPage,
    },
  ],
  [
    "/signin",
    {
      status: 200,
      title: "Sign in",
      description: "Sign in to the CallMissed dashboard.",
      Page: SignInPage,
    },
  ],
  [
    "/static",
    {
      status: 200,
      title: "A page without React",
      description:
        "The same banner on a page that runs no framework: prerendered, and brought to life by the core alone.",
      Page: StaticPage,
      entry: "src/static/entry-static.ts",
    },
  ],
  [
    "/cookies",
    {
      status: 200,
      title: "Cookies policy",
      description: "What CallMissed stores on your device, for how long and why, and how to change your choice.",
      Page: CookiesPage,
    },
  ],
  [
    "/preferences",
    {
      status: 200,
      title: "Cookie preferences",
      description: "Choose what CallMissed may store on your device, purpose by purpose, and withdraw it at any time.",
      Page: PreferencesPage,
      asksItself: true,
    },
  ],
]);

const notFound: Route = {
  status: 404,
  title: "Page not found",
  description: "There is no page at this address.",
  Page: NotFoundPage,
};
