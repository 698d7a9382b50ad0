import { type ReactNode, useId } from "react";

/** A group of settings: what it is about at the start of the line, the controls beside it or below. */
export function SettingsSection({ title, hint, more, children }: SettingsSectionProps) {
  const titleId = useId();
  return (
    <section className="app-setting" aria-labelledby={titleId}>
      <div className="app-setting-about">
        <h2 id={titleId} className="app-setting-title">
          {title}
        </h2>
        <p className="app-hint">{hint}</p>
        {more && <p className="app-hint">{more}</p>}
      </div>
      <div className="app-setting-controls">{children}</div>
    </section>
  );
}

interface SettingsSectionProps {
  readonly title: string;
  readonly hint: string;
  /** A link to more, below the hint. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}
