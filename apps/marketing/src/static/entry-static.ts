import "../styles.js";
import { createConsent } from "@callmissed/consent";
import { consent, vendors } from "@callmissed/demo-declaration";
import { pageNonce, readPageData } from "../page-data.js";
import { wireControls } from "./wireControls.js";

const nonce = pageNonce();
const store = createConsent(consent, {
  global: true,
  vendors: vendors(readPageData().origins),
  ...(nonce && { nonce }),
});
store.start();
wireControls(store);
