import type { ServiceDeclaration } from "@callmissed/consent";
import type { ReactElement } from "react";
import { formatDuration } from "../internal/copy/formatDuration.js";
import type { Translate } from "../internal/copy/translator.js";

/** What a service stores on the device, as a table: name, kind, how long, and whose. */
export function StoredItems({ service, t }: StoredItemsProps): ReactElement {
  if (service.stores === "nothing") return <p className="cm-service__nothing">{t("center.storesNothing")}</p>;
  return (
    <table className="cm-table">
      <caption className="cm-table__caption">{t("center.stores")}</caption>
      <thead className="cm-table__head">
        <tr>
          <th scope="col" className="cm-table__label">
            {t("center.name")}
          </th>
          <th scope="col" className="cm-table__label">
            {t("center.kind")}
          </th>
          <th scope="col" className="cm-table__label">
            {t("center.duration")}
          </th>
        </tr>
      </thead>
      <tbody>
        {service.stores.map((item) => (
          <tr key={`${item.kind} ${item.name}`} className="cm-table__row">
            <th scope="row" className="cm-table__cell">
              <code className="cm-code" dir="ltr">
                {item.name}
              </code>
            </th>
            <td className="cm-table__cell">
              {t(`storage.${item.kind}`)} · {t(item.party === "third" ? "storage.thirdParty" : "storage.firstParty")}
            </td>
            <td className="cm-table__cell">{formatDuration(item, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StoredItemsProps {
  readonly service: ServiceDeclaration;
  readonly t: Translate;
}
