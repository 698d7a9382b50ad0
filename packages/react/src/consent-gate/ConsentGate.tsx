"use client";
import type { ConsentSnapshot, RegisteredConfig, ServiceIdOf } from "@callmissed/consent";
import { Fragment, Suspense, useEffect, useRef, useState } from "react";
import type { CSSProperties, ReactElement, ReactNode } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { lazyView } from "../internal/lazyView.js";
import { useScope } from "../internal/useScope.js";
import { focusLoaded } from "./focusLoaded.js";

const GatePlaceholder = lazyView(async () => (await import("./GatePlaceholder.js")).GatePlaceholder);

/**
 * Keeps what belongs to a service of somebody else out of the page until the visitor lets it in. Until then nothing of it
 * is rendered, so that nothing is requested, and a notice stands in its place: who provides it, what it stores and for how
 * long, which personal data it handles.
 *
 * `when="granted"`, for embeds: the children are rendered while consent allows the service, and the notice offers to load
 * them once or always. `when="interaction"`, for checkout and social sign-in: whatever consent says, the children are
 * rendered when the visitor has pressed the one button, and once.
 *
 * Renders a `<div>` that has `data-cm-gate="<service>"` while the notice is shown; its buttons have
 * `data-cm-action="load-once"` and `"load-always"`, and are hidden where there is no JavaScript. A service that is not declared stays off, and is reported (CM203).
 */
export function ConsentGate(props: ConsentGateProps): ReactElement {
  const { service, title, when = "granted", action, className, children } = props;
  const isEmbed = when === "granted";
  const { aspectRatio = isEmbed ? "16 / 9" : undefined } = props;
  const { consent } = useScope("ConsentGate");
  const isKnown = consent.config.categories.some(({ services }) => services.some(({ id }) => id === service));
  // Only whether it is granted, and not the state: a boundary that is rendered again before it is hydrated would not be
  // hydrated by React 18.
  const isGranted = useConsent(({ services }: ConsentSnapshot) => services[service] === "granted");
  const [kept, setState] = useState<GateState>(CLOSED);
  // A press counts for what was pressed: another service in the same place is asked for anew.
  const state = kept.pressed === `${when} ${service}` ? kept : CLOSED;
  const { isLoaded, focusFor } = state;
  const change = (next: Pick<GateState, "isLoaded" | "focusFor">): void =>
    setState({ ...next, pressed: `${when} ${service}` });
  const isShown = isKnown && (isLoaded || (isEmbed && isGranted));
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isKnown) consent.report("CM203", service);
  }, [consent, isKnown, service]);
  // Once is until the next decision: a refusal or a withdrawal takes away what was loaded.
  useEffect(() => {
    if (!isShown) return undefined;
    return consent.subscribe(() => {
      // A grant of something else is not a decision about this.
      if (consent.isAllowed(service) || consent.getSnapshot().reason === "gate-always") return;
      const hadFocus = ref.current?.contains(document.activeElement);
      setState({ isLoaded: false, focusFor: hadFocus ? "button" : null, pressed: `${when} ${service}` });
    });
  }, [consent, isShown, service, when]);
  // Once a press, and not when consent brings it back later.
  const served = useRef<GateState | null>(null);
  useEffect(() => {
    if (!isShown || focusFor !== "content" || served.current === state || !ref.current) return;
    served.current = state;
    focusLoaded(ref.current);
  }, [isShown, focusFor, state]);

  // What consent allows on every visit is not closed: there is no notice to bring back.
  const close = (): void => {
    if (!isEmbed || !isGranted) change({ isLoaded: false, focusFor: "button" });
  };

  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-label={title}
      className={["cm-gate", isEmbed ? "" : "cm-gate--inline", className].filter(Boolean).join(" ")}
      style={{ "--cm-gate-shape": aspectRatio } as CSSProperties}
      {...(isShown ? {} : { "data-cm-gate": service })}
    >
      {isShown ? (
        // A key of its own: a boundary in the children is not the one of the notice.
        <Fragment key={`content ${service}`}>
          {typeof children === "function" ? children({ close }) : children}
        </Fragment>
      ) : (
        <Suspense key="notice" fallback={null}>
          <GatePlaceholder
            service={service}
            title={title}
            when={when}
            action={action}
            takesFocus={focusFor === "button"}
            onFocused={() => setState(CLOSED)}
            onLoadOnce={() => change({ isLoaded: true, focusFor: "content" })}
            onLoadAlways={() => {
              change({ isLoaded: false, focusFor: "content" });
              consent.grant(service, "gate-always");
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The props of `ConsentGate`. */
export interface ConsentGateProps {
  /** The id of the service that the children belong to. One that is not declared is reported (CM203), and stays off. */
  readonly service: ServiceIdOf<RegisteredConfig>;
  /** What is shown there, e.g. `Quick start, 2 minutes`. */
  readonly title: string;
  /** What lets the children in: the visitor's consent, or the visitor's press in any case. Default: `granted`. */
  readonly when?: "granted" | "interaction";
  /** The words on the one button of `when="interaction"`, e.g. `Pay with Paywell`. Default: `Continue with …`. */
  readonly action?: string;
  /** The shape of the place, in CSS, so that nothing moves when it is filled. Default: `16 / 9`; with `interaction` none. */
  readonly aspectRatio?: string;
  readonly className?: string;
  /**
   * What is let in, or a function that renders it and is given `close`, which brings the notice back; it does nothing where
   * consent lets the children in by itself.
   */
  readonly children: ReactNode | ((controls: { readonly close: () => void }) => ReactNode);
}

interface GateState {
  /** Whether the visitor has loaded it, once. */
  readonly isLoaded: boolean;
  /** What is to have the focus as soon as it is there: what had it is gone with the change. */
  readonly focusFor: "content" | "button" | null;
  /** What the state belongs to. */
  readonly pressed: string | null;
}

const CLOSED: GateState = { isLoaded: false, focusFor: null, pressed: null };
