import "../styles.js";
import { createConsent } from "@callmissed/consent";
import { consent, startAnalytics } from "@callmissed/demo-declaration";
import { pageNonce, readPageData } from "../page-data.js";
import { wireControls } from "./wireControls.js";

const nonce = pageNonce();
const store = createConsent(consent, { global: true, ...(nonce && { nonce }) });
startAnalytics(store, { host: readPageData().origins.collector });
store.start();
wireControls(store);
