import { LanguagePicker, ThemeToggle } from "@callmissed/consent-react";
import { Logo } from "./Logo.js";
import { SiteLink } from "./SiteLink.js";

/** The top of every page: the name, the two settings of how the site looks and speaks, and the pages. */
export function Header() {
  return (
    <header className="header">
      <div className="header-bar">
        <SiteLink to="/" className="header-home">
          <Logo />
        </SiteLink>
        <ThemeToggle className="header-tool" />
        <LanguagePicker className="header-tool" />
        <nav className="header-nav" aria-label="Main">
          <ul className="plain-list header-links">
            {links.map(({ to, text }) => (
              <li key={to}>
                <SiteLink to={to} className="header-link">
                  {text}
                </SiteLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

const links = [
  { to: "/pricing", text: "Pricing" },
  { to: "/docs", text: "Docs" },
  { to: "/playground", text: "Playground" },
  { to: "/signin", text: "Sign in" },
] as const;
