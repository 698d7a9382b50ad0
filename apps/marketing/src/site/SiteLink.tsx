import { useLanguage } from "@callmissed/consent-react";
import type { ReactNode } from "react";
import { usePage } from "./PageContext.js";

/** A link to a page of this site. It carries the chosen language along for as long as that may not be stored. */
export function SiteLink({ to, className, children }: SiteLinkProps) {
  const { hrefFor } = useLanguage();
  const { path } = usePage();
  return (
    <a className={className} href={hrefFor(to)} aria-current={path === to ? "page" : undefined}>
      {children}
    </a>
  );
}

interface SiteLinkProps {
  /** The path of the page, e.g. `/pricing`. */
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}
