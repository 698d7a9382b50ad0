import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { SegmentedControl } from "../shell/SegmentedControl.js";
import { CampaignTable } from "./CampaignTable.js";
import { type CampaignStatus, campaigns } from "./demoData.js";

/** The campaigns, all or those with one status. */
export function CampaignsSection() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<CampaignStatus | "all">("all");
  const titleId = useId();
  return (
    <section className="app-card" aria-labelledby={titleId}>
      <header className="app-card-header">
        <h2 id={titleId} className="app-card-title">
          {t("campaigns.title")}
        </h2>
        <SegmentedControl
          label={t("campaigns.filter")}
          value={shown}
          onChange={setShown}
          options={[
            { value: "all", label: t("campaigns.all") },
            { value: "running", label: t("campaigns.running") },
            { value: "paused", label: t("campaigns.paused") },
            { value: "ended", label: t("campaigns.ended") },
          ]}
        />
      </header>
      <CampaignTable
        labelledBy={titleId}
        campaigns={campaigns.filter(({ status }) => shown === "all" || status === shown)}
      />
    </section>
  );
}
