import type { ReactNode } from "react";

/** Something wider than the page may be, scrolled sideways in its own frame. Takes `aria-label` or `aria-labelledby`. */
export function Scroller({ children, className = "scroller", ...name }: ScrollerProps) {
  return (
    // WebKit scrolls by keyboard only what has the focus (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={className} role="group" tabIndex={0} {...name}>
      {children}
    </div>
  );
}

type ScrollerProps = {
  readonly children: ReactNode;
  /** Default: the frame of a table. */
  readonly className?: string;
} & ({ readonly "aria-label": string } | { readonly "aria-labelledby": string });
