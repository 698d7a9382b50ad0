import { createConsentHandler } from "@callmissed/consent/server";
import type { ConsentHandler } from "@callmissed/consent/server";
import { consent } from "@callmissed/demo-declaration";

/** Answers the consent form of both sites, which share one declaration; null for a request to another path. */
export const answerConsent: ConsentHandler = createConsentHandler(consent);

/** The path of the consent form. */
export const consentPath: string | undefined = consent.form?.path;
