import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useFormats.js";
import type { Campaign } from "./demoData.js";

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   A browser may forget these roles once CSS displays the table as something else. */

/**
 * Campaigns with their figures. Renders a `<table>` that becomes a list of cards where the screen is narrow.
 */
export function CampaignTable({ campaigns, labelledBy }: CampaignTableProps) {
  const { t } = useTranslation();
  const { number, percent, rupees } = useFormats();
  const columns = [
    t("campaigns.name"),
    t("campaigns.status"),
    t("campaigns.calls"),
    t("campaigns.leads"),
    t("campaigns.cost"),
    t("campaigns.share"),
  ] as const;

  return (
    <table className="app-table" role="table" aria-labelledby={labelledBy}>
      <thead className="app-table-head" role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className="app-table-heading">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="app-table-body" role="rowgroup">
        {campaigns.map((campaign) => (
          <tr key={campaign.id} role="row" className="app-table-row">
            <th role="rowheader" scope="row" className="app-table-name">
              <span lang="en">{campaign.name}</span>
              <bdi className="app-table-note">{campaign.number}</bdi>
            </th>
            <td role="cell" className="app-table-cell" data-column="status" data-label={columns[1]}>
              <span className="app-status" data-status={campaign.status}>
                {t(`campaigns.${campaign.status}`)}
              </span>
            </td>
            <td role="cell" className="app-table-cell" data-label={columns[2]}>
              {number(campaign.calls)}
            </td>
            <td role="cell" className="app-table-cell" data-label={columns[3]}>
              {number(campaign.leads)}
            </td>
            <td role="cell" className="app-table-cell" data-label={columns[4]}>
              {rupees(campaign.cost)}
            </td>
            <td role="cell" className="app-table-cell" data-column="goal" data-label={columns[5]}>
              <span className="app-goal">
                <svg className="app-goal-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="app-goal-track" width="100" height="6" />
                  <rect className="app-goal-fill" width={campaign.goal * 100} height="6" />
                </svg>
                {percent(campaign.goal)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CampaignTableProps {
  readonly campaigns: readonly Campaign[];
  /** The id of the element that names the table. */
  readonly labelledBy: string;
}
