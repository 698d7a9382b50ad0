import { routeOf } from "../routes.js";
import { Footer } from "./Footer.js";
import { Header } from "./Header.js";
import { usePage } from "./PageContext.js";

/** What every page shares, around the page that the address leads to. */
export function Site() {
  const { Page } = routeOf(usePage().path);
  return (
    <div className="site">
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Header />
      <main className="site-main" id="main" tabIndex={-1}>
        <Page />
      </main>
      <Footer />
    </div>
  );
}
