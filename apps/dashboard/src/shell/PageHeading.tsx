import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The head of a page: its title, which is the window's title too, a sentence, and something small beside them. */
export function PageHeading({ title, lead, aside }: PageHeadingProps) {
  const { t } = useTranslation();

  useEffect(() => {
    document.title = t("app.title", { page: title });
  }, [t, title]);

  return (
    <header className="app-page-head">
      <div>
        <h1 id={pageHeadingId} className="app-page-title" tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="app-page-lead">{lead}</p>}
      </div>
      {aside && <p className="app-page-aside">{aside}</p>}
    </header>
  );
}

/** The id of the heading, which takes the focus when another page is shown. */
export const pageHeadingId = "app-page-title";

interface PageHeadingProps {
  readonly title: string;
  readonly lead?: string;
  readonly aside?: string;
}
