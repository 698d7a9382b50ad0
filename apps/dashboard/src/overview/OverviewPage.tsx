import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useFormats.js";
import type { Person } from "../session/sessionApi.js";
import { PageHeading } from "../shell/PageHeading.js";
import { CallsSection } from "./CallsSection.js";
import { CampaignsSection } from "./CampaignsSection.js";
import { KeyFigures } from "./KeyFigures.js";
import { MissedCallsSection } from "./MissedCallsSection.js";
import { useWaitingCallers } from "./useWaitingCallers.js";

/** The first page of somebody who is signed in: the day in figures, a chart, who waits, and the campaigns. */
export function OverviewPage({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [now] = useState(() => new Date());
  const waitingCallers = useWaitingCallers();
  return (
    <>
      <PageHeading title={t("overview.title")} lead={t("overview.greeting", { name: person.name })} aside={date(now)} />
      <KeyFigures waiting={waitingCallers.waiting.length} />
      <div className="app-columns">
        <CallsSection now={now} waiting={waitingCallers.waiting} />
        <MissedCallsSection {...waitingCallers} />
      </div>
      <CampaignsSection />
    </>
  );
}
