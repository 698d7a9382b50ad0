import type { ConsentConfig, Notice } from "@callmissed/consent";
import type { ProviderNotice } from "../page-data.js";

/**
 * What the declaration says of a service that another organization provides, in the English words of the notice. Throws
 * for a service that is not declared, or that the site provides itself.
 */
export function providerNotice(id: string, config: ConsentConfig, notice: Notice): ProviderNotice {
  const service = config.categories.flatMap(({ services }) => services).find((one) => one.id === id);
  const organization = notice.organizations[service?.provider ?? ""];
  if (!service || !organization) throw new Error(`No other organization is declared to provide "${id}".`);
  return {
    name: organization.name,
    url: organization.noticeUrl,
    data: (service.data ?? []).map((one) => notice.texts.en.data[one] ?? one),
    stores: service.stores === "nothing" ? [] : service.stores,
  };
}
