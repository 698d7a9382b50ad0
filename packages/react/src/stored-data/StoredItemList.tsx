import type { StoredItem, StorageKind } from "@callmissed/consent";
import type { ReactElement } from "react";
import { formatDuration } from "../internal/copy/formatDuration.js";
import type { Translate } from "../internal/copy/translator.js";

/** Stored items in a line each: name, kind, how long, and whose where that is not plain. */
export function StoredItemList({ items, t }: StoredItemListProps): ReactElement {
  return (
    <ul className="cm-stored__items">
      {items.map(({ kind, name, item, holder }, index) => (
        // Two services of one organisation may store the same thing.
        <li key={`${kind} ${name} ${index}`}>
          <code className="cm-code" dir="ltr">
            {name}
          </code>{" "}
          · {t(`storage.${kind}`)} · {formatDuration(item, t)}
          {holder !== undefined && (
            <>
              {" · "}
              <bdi>{holder}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface StoredItemListProps {
  readonly items: readonly ListedItem[];
  readonly t: Translate;
}

/** One line of the list. */
export interface ListedItem {
  readonly kind: StorageKind;
  readonly name: string;
  /** What is declared of it. */
  readonly item: StoredItem;
  /** On whose address it lies. Default: it is not said. */
  readonly holder?: string;
}
