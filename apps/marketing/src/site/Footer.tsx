import { PreferencesTrigger, useLanguage } from "@callmissed/consent-react";
import { Logo } from "./Logo.js";
import { usePage } from "./PageContext.js";
import { SiteLink } from "./SiteLink.js";

/** The end of every page: the way back to one's cookie choice, the policy, and somebody to write to. */
export function Footer() {
  const { origins } = usePage();
  const { hrefFor } = useLanguage();
  return (
    <footer className="footer">
      <div className="footer-inner">
        <div className="footer-about">
          <Logo />
          <p className="footer-line">One ring is enough.</p>
        </div>
        <nav aria-label="Site">
          <p className="footer-title">Site</p>
          <ul className="plain-list footer-list">
            <li>
              <SiteLink to="/pricing" className="footer-link">
                Pricing
              </SiteLink>
            </li>
            <li>
              <SiteLink to="/docs" className="footer-link">
                Docs
              </SiteLink>
            </li>
            <li>
              <SiteLink to="/playground" className="footer-link">
                Playground
              </SiteLink>
            </li>
            <li>
              <a className="footer-link" href={hrefFor(`${origins.dashboard}/`)}>
                Dashboard
              </a>
            </li>
          </ul>
        </nav>
        <nav aria-label="Privacy">
          <p className="footer-title">Privacy</p>
          <ul className="plain-list footer-list">
            <li>
              <PreferencesTrigger className="footer-trigger">Cookie settings</PreferencesTrigger>
              <noscript>
                <SiteLink to="/preferences" className="footer-link">
                  Cookie settings
                </SiteLink>
              </noscript>
            </li>
            <li>
              <SiteLink to="/cookies" className="footer-link">
                Cookies policy
              </SiteLink>
            </li>
          </ul>
        </nav>
        <div>
          <p className="footer-title">Contact</p>
          <address className="footer-address">
            <a className="footer-link" href="mailto:support@callmissed.com">
              support@callmissed.com
            </a>
            <br />
            CallMissed Technologies Pvt. Ltd.
            <br />
            14 Exchange Road, Bengaluru 560001
          </address>
        </div>
        <p className="footer-demo">CallMissed demo site. People, prices and numbers are made up.</p>
      </div>
    </footer>
  );
}
