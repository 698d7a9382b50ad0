"use client";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";

/** What stands in the place of an embed: who it comes from, what loading it means, and the two ways to load it. */
export function GatePlaceholder({
  service,
  title,
  onLoadOnce,
  onLoadAlways,
}: GatePlaceholderProps): ReactElement | null {
  const { consent } = useScope("ConsentGate");
  const { t, lang, direction, notice, texts, textsTag } = useRestCopy("ConsentGate");
  const declared = consent.config.categories.flatMap((category) => category.services).find(({ id }) => id === service);
  useEffect(() => {
    if (!declared) consent.report("CM203", service);
  }, [consent, declared, service]);
  const load = (action: unknown): void => {
    if (action === "load-once") onLoadOnce();
    if (action !== "load-always") return;
    onLoadAlways();
    consent.grant(service, "gate-always");
  };
  const ref = useRef<HTMLDivElement>(null);
  // From here on the placeholder answers for itself; a press from before waits on the element, by the inline script.
  useEffect(() => {
    const gate: (Element & { cmPressed?: unknown }) | null | undefined = ref.current?.closest("[data-cm-gate]");
    if (!gate) return;
    gate.setAttribute("data-cm-live", "");
    const pressed = gate.cmPressed;
    delete gate.cmPressed;
    load(pressed);
  });
  if (!notice || !texts) return null;
  const organization = declared?.provider === undefined ? undefined : notice.organizations[declared.provider];
  const provider = organization?.name ?? notice.controller.name;
  return (
    <div ref={ref} className="cm-gate__placeholder" lang={lang} dir={direction}>
      <p className="cm-gate__title">
        <bdi>{title}</bdi>
      </p>
      <p className="cm-gate__from" lang={textsTag === lang ? undefined : textsTag}>
        {t("gate.title", { service: texts.services[service]?.name ?? service, provider })}
      </p>
      <p className="cm-gate__text">
        {t("gate.body", { provider })}{" "}
        {organization && (
          <a className="cm-anchor" href={organization.noticeUrl}>
            {t("gate.notice", { provider })}
          </a>
        )}
      </p>
      <div className="cm-gate__actions">
        {(["load-once", "load-always"] as const).map((action) => (
          <button key={action} type="button" className="cm-button" data-cm-action={action} onClick={() => load(action)}>
            {t(action === "load-once" ? "gate.loadOnce" : "gate.loadAlways")}
          </button>
        ))}
      </div>
    </div>
  );
}

interface GatePlaceholderProps {
  readonly service: string;
  readonly title: string;
  readonly onLoadOnce: () => void;
  readonly onLoadAlways: () => void;
}
