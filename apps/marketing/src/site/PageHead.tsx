import type { ReactNode } from "react";

/** The sign over a page: its heading, and in a sentence or two what it is for. */
export function PageHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="page-head">
      <div className="page-head-inner">
        <h1 className="page-title">{title}</h1>
        {children ? <p className="page-lead">{children}</p> : null}
      </div>
    </div>
  );
}
