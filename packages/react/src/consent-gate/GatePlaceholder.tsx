"use client";
import type { ConsentSnapshot } from "@callmissed/consent";
import { isInUse, isOffered } from "@callmissed/consent";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { reasonNotOffered } from "../internal/copy/reasonNotOffered.js";
import { useRestCopy } from "../internal/useRestCopy.js";
import { useScope } from "../internal/useScope.js";
import { GateNotice } from "./GateNotice.js";

/** What stands in the place of what is gated: the notice, and the ways to load it, or why there are none. */
export function GatePlaceholder(props: GatePlaceholderProps): ReactElement | null {
  const { service, title, when, action, takesFocus, onFocused, onLoadOnce, onLoadAlways } = props;
  const { consent } = useScope("ConsentGate");
  const copy = useRestCopy("ConsentGate");
  const signals = useConsent((snapshot: ConsentSnapshot) => snapshot.signals);
  const { t, lang, direction, notice, texts } = copy;
  const category = consent.config.categories.find(({ services }) => services.some(({ id }) => id === service));
  const declared = category?.services.find(({ id }) => id === service);
  const isOpen = Boolean(
    category && declared && isInUse(declared) && (category.essential || isOffered(category, signals)),
  );
  const actions = !isOpen ? [] : when === "interaction" ? (["load-once"] as const) : BOTH;

  const load = (pressed: unknown): void => {
    const known = actions.find((one) => one === pressed);
    if (!known) return;
    if (known === "load-once") onLoadOnce();
    else onLoadAlways();
  };
  const ref = useRef<HTMLDivElement>(null);
  // From here on the placeholder answers for itself; a press from before waits on the element, by the inline script.
  useEffect(() => {
    const gate: (Element & { cmPressed?: unknown }) | null | undefined = ref.current?.closest("[data-cm-gate]");
    if (!gate) return;
    gate.setAttribute("data-cm-live", "");
    const button = takesFocus ? gate.querySelector("button") : null;
    if (button) {
      button.focus({ preventScroll: true });
      onFocused();
    }
    const pressed = gate.cmPressed;
    delete gate.cmPressed;
    load(pressed);
  });
  if (!notice || !texts) return null;
  const provider = declared?.provider === undefined ? undefined : notice.organizations[declared.provider]?.name;
  const words = {
    "load-once":
      when === "granted"
        ? t("gate.loadOnce")
        : (action ?? (provider === undefined ? t("gate.proceed") : t("gate.continue", { provider }))),
    "load-always": t("gate.loadAlways"),
  };
  return (
    <div ref={ref} className="cm-gate__placeholder" lang={lang} dir={direction}>
      <p className="cm-gate__title">
        <bdi>{title}</bdi>
      </p>
      {declared && <GateNotice service={declared} notice={notice} texts={texts} copy={copy} />}
      {category && declared && !isOpen && (
        <p className="cm-gate__hint">{t(isInUse(declared) ? reasonNotOffered(category) : "center.notInUseHint")}</p>
      )}
      {actions.length > 0 && (
        <div className="cm-gate__actions" data-cm-scripted="">
          {actions.map((one) => (
            <button key={one} type="button" className="cm-button" data-cm-action={one} onClick={() => load(one)}>
              <bdi>{words[one]}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface GatePlaceholderProps {
  readonly service: string;
  readonly title: string;
  readonly when: "granted" | "interaction";
  readonly action: string | undefined;
  /** Whether the first button is to have the focus, once it is there. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  readonly onLoadOnce: () => void;
  readonly onLoadAlways: () => void;
}

const BOTH = ["load-once", "load-always"] as const;
