import { useLanguage } from "@callmissed/consent-react";
import type { MouseEvent, ReactNode } from "react";
import { appBase } from "./appBase.js";
import { navigate } from "./history.js";
import { useRoute } from "./useRoute.js";

/** A link to a route of the app. Renders an `<a>`, marked as the current page where it is. */
export function AppLink({ to, className, children }: AppLinkProps) {
  const { hrefFor } = useLanguage();
  const route = useRoute();
  const href = hrefFor(to === "overview" ? appBase : `${appBase}${to}`);

  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  }

  const current = route === to ? "page" : undefined;
  return (
    <a className={className} href={href} onClick={follow} aria-current={current}>
      {children}
    </a>
  );
}

interface AppLinkProps {
  readonly to: "overview" | "settings";
  readonly className: string;
  readonly children: ReactNode;
}
