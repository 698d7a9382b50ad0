import "./styles.js";
import { createConsent } from "@callmissed/consent";
import { consent, vendors } from "@callmissed/demo-declaration";
import { hydrateRoot } from "react-dom/client";
import { App } from "./App.js";
import { pageNonce, readPageData } from "./page-data.js";

const page = readPageData();
const nonce = pageNonce();
const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root, so it cannot be hydrated.");

const store = createConsent(consent, {
  global: true,
  initialSnapshot: page.initialConsent,
  vendors: vendors(page.origins),
  ...(nonce && { nonce }),
});

hydrateRoot(root, <App page={page} provider={{ store, ...(nonce && { nonce }) }} />);
