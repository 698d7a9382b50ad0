"use client";
import type { ConsentIdOf, ConsentSnapshot, RegisteredConfig } from "@callmissed/consent";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useConsent } from "../hooks/useConsent.js";
import { useScope } from "../internal/useScope.js";

const GatePlaceholder = lazy(async () => ({ default: (await import("./GatePlaceholder.js")).GatePlaceholder }));

/**
 * Renders its children while the visitor's consent allows the service, and a placeholder of the same size otherwise, on
 * which the visitor may load it once or always. Nothing is requested from the service before.
 */
export function ConsentGate({ service, title, aspectRatio = "16 / 9", children }: ConsentGateProps): ReactElement {
  // Only whether it is granted, and not the state: a boundary that is rendered again before it is hydrated would not be
  // hydrated by React 18.
  const isAllowed = useConsent(
    ({ categories, services }: ConsentSnapshot) => (categories[service] ?? services[service]) === "granted",
  );
  const [isLoadedOnce, setIsLoadedOnce] = useState(false);
  const [wasPressed, setWasPressed] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const isShown = isAllowed || isLoadedOnce;
  const { consent } = useScope("ConsentGate");
  // Once is until the next decision: a refusal or a withdrawal takes away what was loaded.
  useEffect(() => {
    if (!isLoadedOnce) return undefined;
    return consent.subscribe(() => {
      if (consent.isAllowed(service)) return;
      setIsLoadedOnce(false);
      setWasPressed(false);
    });
  }, [consent, isLoadedOnce, service]);
  // The pressed button is gone: the focus goes to what it loaded, and not back to the top of the page.
  useEffect(() => {
    if (isShown && wasPressed) ref.current?.focus({ preventScroll: true });
  }, [isShown, wasPressed]);

  return (
    <div
      ref={ref}
      tabIndex={-1}
      className="cm-gate"
      style={{ aspectRatio }}
      {...(isShown ? {} : { "data-cm-gate": service })}
    >
      {isShown ? (
        children
      ) : (
        <Suspense fallback={null}>
          <GatePlaceholder
            service={service}
            title={title}
            onLoadOnce={() => {
              setWasPressed(true);
              setIsLoadedOnce(true);
            }}
            onLoadAlways={() => setWasPressed(true)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The props of `ConsentGate`. */
export interface ConsentGateProps {
  /** The id of the service that the children belong to. One that is not declared is reported (CM203), and stays off. */
  readonly service: ConsentIdOf<RegisteredConfig>;
  /** What is shown there, e.g. `Quick start, 2 minutes`. */
  readonly title: string;
  /** The shape of the place, in CSS, so that nothing moves when it is filled. Default: `16 / 9`. */
  readonly aspectRatio?: string;
  readonly children: ReactNode;
}
