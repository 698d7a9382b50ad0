"use client";
import { isInUse } from "@callmissed/consent";
import type { ConsentConfig, Notice, StoredEntry } from "@callmissed/consent";
import type { ReactElement } from "react";
import type { Translate } from "../internal/copy/translator.js";
import { StoredItemList } from "./StoredItemList.js";
import type { ListedItem } from "./StoredItemList.js";

/**
 * What may be on the device although no page can see it: what other organisations keep under their own addresses, and
 * essential cookies that are not in sight, since those that sign somebody in are the server's alone (HttpOnly).
 */
export function UnseenItems({ config, entries, notice, t }: UnseenItemsProps): ReactElement | null {
  const items = config.categories.flatMap((category) =>
    category.services.filter(isInUse).flatMap((service): ListedItem[] => {
      const stored = service.stores === "nothing" ? [] : service.stores;
      return stored.flatMap((item) => {
        const { kind, name } = item;
        const organization = service.provider === undefined ? undefined : notice.organizations[service.provider];
        if (item.party === "third") {
          return { kind, name, item, holder: organization?.name ?? t("storage.thirdParty") };
        }
        const isSeen = entries.some((entry) => entry.item === item);
        if (!category.essential || kind !== "cookie" || isSeen) return [];
        return { kind, name, item, holder: t("storage.firstParty") };
      });
    }),
  );
  if (items.length === 0) return null;
  return (
    <details className="cm-details" data-cm-stored="unseen">
      <summary className="cm-details__summary">{t("stored.unseen")}</summary>
      <p className="cm-stored__text">{t("stored.unseenText")}</p>
      <StoredItemList items={items} t={t} />
    </details>
  );
}

interface UnseenItemsProps {
  readonly config: ConsentConfig;
  /** What is in sight. */
  readonly entries: readonly StoredEntry[];
  readonly notice: Notice;
  readonly t: Translate;
}
