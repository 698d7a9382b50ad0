// The style sheets of every page, in the order in which they count.
import "./styles/base.css";
import "@callmissed/consent-react/styles.css";
import "./styles/layout.css";
import "./styles/parts.css";
import "./styles/home.css";
import "./styles/pages.css";
import "./styles/print.css";
