// @ts-check
import { createCdn } from "./organisations/cdn/createCdn.mjs";
import { createCollector } from "./organisations/collector/createCollector.mjs";
import { createLogin } from "./organisations/login/createLogin.mjs";
import { createPay } from "./organisations/pay/createPay.mjs";
import { createVideo } from "./organisations/video/createVideo.mjs";
import { createDashboard } from "./sites/createDashboard.mjs";
import { createMarketing } from "./sites/createMarketing.mjs";
import { createStorybook } from "./sites/createStorybook.mjs";
import { withConsentForm } from "./sites/withConsentForm.mjs";
import { createAccounts } from "./state/createAccounts.mjs";
/** @import { Dist, Site, SiteName } from "./types.js" */
/** @import { EventLog } from "./state/createEventLog.mjs" */

/**
 * Every site that the server answers as.
 * @param {{ dist: Dist, events: EventLog }} options
 * @returns {Readonly<Record<SiteName, Site>>}
 */
export function createSites({ dist, events }) {
  const accounts = createAccounts();
  return {
    marketing: withConsentForm(createMarketing({ dist: dist.marketing, accounts }), { dist: dist.dashboard }),
    dashboard: withConsentForm(createDashboard({ dist: dist.dashboard, accounts }), { dist: dist.dashboard }),
    storybook: createStorybook({ dist: dist.storybook }),
    collector: createCollector({ events }),
    video: createVideo(),
    pay: createPay(),
    login: createLogin({ accounts }),
    cdn: createCdn(),
  };
}
