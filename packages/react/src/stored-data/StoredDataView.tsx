"use client";
import { useEffect, useId, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { StoredItemList } from "./StoredItemList.js";
import { UnseenItems } from "./UnseenItems.js";
import { useStored } from "./useStored.js";
import type { Removal } from "./useStored.js";

/** What is stored now, once its code is there. */
export function StoredDataView({ headingLevel = 3, className }: StoredDataViewProps): ReactElement {
  const { consent } = useScope("StoredData");
  const { t, lang, direction, notice, texts, textsTag } = useRestCopy("StoredData");
  const { entries, remove } = useStored();
  const [told, setTold] = useState<Removal | null>(null);
  const toldRef = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useEffect(() => {
    // The pressed button went with what it removed: the focus is on what is told of it, and not lost.
    if (told && (!document.activeElement || document.activeElement === document.body)) {
      toldRef.current?.focus({ preventScroll: true });
    }
  }, [told]);

  const Heading = `h${headingLevel}` as const;
  const isReady = entries !== null && texts !== null && notice !== null;
  const groups = isReady
    ? consent.config.categories.flatMap((category) => {
        const services = category.services.flatMap((service) => {
          const items = entries.filter((entry) => entry.service === service.id);
          return items.length > 0 ? [{ service, items }] : [];
        });
        return services.length > 0 ? [{ category, services }] : [];
      })
    : [];
  const optional = groups.flatMap(({ category, services }) =>
    category.essential ? [] : services.map(({ service }) => service.id),
  );
  const press = (services: readonly string[]): void => void remove(services).then(setTold);
  const named = (key: "stored.removed" | "stored.notRemoved", ids: readonly string[]): string => {
    if (ids.length === 0) return "";
    const names = ids.map((service) => texts?.services[service]?.name ?? service);
    return t(key, { services: new Intl.ListFormat(textsTag, { type: "conjunction" }).format(names) });
  };

  return (
    <section
      className={className ? `cm-stored ${className}` : "cm-stored"}
      aria-label={t("stored.label")}
      aria-busy={!isReady}
      lang={lang}
      dir={direction}
      data-cm-stored={isReady ? "ready" : "pending"}
      data-cm-scripted=""
    >
      {groups.map(({ category, services }) => (
        <div key={category.id} className="cm-stored__category">
          <Heading className="cm-category__name" lang={textsTag}>
            {texts?.categories[category.id]?.name}
          </Heading>
          <ul className="cm-services">
            {services.map(({ service, items }) => (
              <li key={service.id} className="cm-service" data-cm-service={service.id}>
                <div className="cm-service__head">
                  <strong className="cm-service__name" id={`${id}${service.id}`} lang={textsTag}>
                    {texts?.services[service.id]?.name}
                  </strong>
                  {category.essential ? (
                    <span className="cm-stored__kept">{t("stored.kept")}</span>
                  ) : (
                    <button
                      type="button"
                      className="cm-button cm-button--quiet"
                      id={`${id}${service.id}-remove`}
                      aria-labelledby={`${id}${service.id}-remove ${id}${service.id}`}
                      data-cm-action="remove"
                      onClick={() => press([service.id])}
                    >
                      {t("stored.remove")}
                    </button>
                  )}
                </div>
                <StoredItemList items={items} t={t} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {isReady && groups.length === 0 && <p className="cm-stored__text">{t("stored.nothing")}</p>}
      {/* It stands before anything is told, or what is told would not be heard. */}
      <p ref={toldRef} tabIndex={-1} className="cm-form__told" role="status">
        {told && [named("stored.removed", told.gone), named("stored.notRemoved", told.left)].filter(Boolean).join(" ")}
      </p>
      {optional.length > 0 && (
        <button
          type="button"
          className="cm-button cm-stored__clear"
          data-cm-action="clear"
          onClick={() => press(optional)}
        >
          {t("stored.clear")}
        </button>
      )}
      {isReady && <UnseenItems config={consent.config} entries={entries} notice={notice} t={t} />}
    </section>
  );
}

/** The props of the list of what is stored. */
export interface StoredDataViewProps {
  /** The level of the categories' headings, one below the page's own heading. Default: 3. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly className?: string;
}
