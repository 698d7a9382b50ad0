import {
  type ConsentConfig,
  loadNotice,
  loadNoticeTexts,
  type ServiceIdOf,
  type StoredItem,
} from "@callmissed/consent";
import { consent } from "@callmissed/demo-declaration";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/**
 * What the declaration and its notice say of a service that another organisation provides, in the app's language; null
 * until the notice is there, which the banner loads as well, and for a service of CallMissed's own.
 */
export function useProviderNotice(service: ServiceIdOf<typeof consent>): ProviderNotice | null {
  const { i18n } = useTranslation();
  const [notice, setNotice] = useState<ProviderNotice | null>(null);
  useEffect(() => {
    let isCurrent = true;
    loadProviderNotice(service, i18n.language).then(
      (loaded) => {
        if (isCurrent) setNotice(loaded);
      },
      // Offline, say: the sentences that the app brings along have to do, and the link leads to the provider's own pages.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [service, i18n.language]);
  return notice;
}

export interface ProviderNotice {
  readonly name: string;
  /** The address of its own privacy notice. */
  readonly url: string;
  /** The personal data that it handles, in words. */
  readonly data: readonly string[];
  readonly stores: readonly StoredItem[];
}

async function loadProviderNotice(id: string, language: string): Promise<ProviderNotice | null> {
  const notice = await loadNotice(consent);
  const texts = await loadNoticeTexts(consent, notice, language);
  const { categories }: ConsentConfig = consent;
  const service = categories.flatMap(({ services }) => services).find((one) => one.id === id);
  const organization = notice.organizations[service?.provider ?? ""];
  if (!service || !organization) return null;
  return {
    name: organization.name,
    url: organization.noticeUrl,
    data: (service.data ?? []).map((one) => texts.data[one] ?? one),
    stores: service.stores === "nothing" ? [] : service.stores,
  };
}
