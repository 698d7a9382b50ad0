import { createConsent } from "@callmissed/consent";
import { en } from "@callmissed/consent-locales/en";
import { hi } from "@callmissed/consent-locales/hi";
import { ta } from "@callmissed/consent-locales/ta";
import { ur } from "@callmissed/consent-locales/ur";
import { ConsentBanner, ConsentProvider, PreferenceCenter } from "@callmissed/consent-react";
import "@callmissed/consent-react/styles.css";
import { consent, vendors } from "@callmissed/demo-declaration";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { addresses } from "./addresses.js";
import { App } from "./App.js";
import { createI18n } from "./i18n/createI18n.js";
import { pageNonce } from "./pageNonce.js";
import { SessionProvider } from "./session/SessionProvider.js";
import "./styles/index.css";

const nonce = pageNonce();
const store = createConsent(consent, { global: true, vendors: vendors(addresses), ...(nonce && { nonce }) });

const chosenLanguage = store.language.getSnapshot();
const i18n = createI18n(chosenLanguage ? [chosenLanguage, ...navigator.languages] : navigator.languages);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root for the dashboard to be rendered into.");

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <ConsentProvider store={store} locales={[en, hi, ta, ur]} i18n={i18n} {...(nonce && { nonce })}>
        <ConsentBanner />
        <SessionProvider>
          <App />
        </SessionProvider>
        <PreferenceCenter />
      </ConsentProvider>
    </I18nextProvider>
  </StrictMode>,
);
