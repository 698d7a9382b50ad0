import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppLink } from "../routing/AppLink.js";
import { useSession } from "../session/useSession.js";
import { AppFooter } from "./AppFooter.js";
import { Logo } from "./Logo.js";
import { PersonChip } from "./PersonChip.js";

/** What stands around every page: a way past it, the bar with the pages, and the footer. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <div className="app-shell">
      <a className="app-skip" href={`#${mainId}`} onClick={skipToMain}>
        {t("app.skip")}
      </a>
      <header className="app-bar">
        <div className="app-bar-inner">
          <AppLink to="overview" className="app-bar-home">
            <Logo />
          </AppLink>
          <nav className="app-nav" aria-label={t("app.mainNavigation")}>
            <ul className="app-nav-list">
              <li>
                <AppLink to="overview" className="app-nav-link">
                  {t("nav.overview")}
                </AppLink>
              </li>
              <li>
                <AppLink to="settings" className="app-nav-link">
                  {t("nav.settings")}
                </AppLink>
              </li>
            </ul>
          </nav>
          {session.status === "signed-in" && <PersonChip person={session.person} />}
        </div>
      </header>
      <main id={mainId} className="app-main" tabIndex={-1}>
        {children}
      </main>
      <AppFooter />
    </div>
  );
}

const mainId = "app-main";

// Moves the focus without a trace in the address, where a hash would stand for a preference or nothing.
function skipToMain(event: MouseEvent) {
  event.preventDefault();
  document.getElementById(mainId)?.focus();
}
