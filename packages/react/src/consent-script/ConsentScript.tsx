"use client";
import { gateScript } from "@callmissed/consent";
import type {
  CategoryIdOf,
  Condition,
  ConsentConfig,
  ConsentIdOf,
  RegisteredConfig,
  ServiceIdOf,
} from "@callmissed/consent";
import { useEffect, useRef } from "react";
import { useScope } from "../internal/useScope.js";
import { scriptAttributes } from "./scriptAttributes.js";

/**
 * Runs a script while consent allows it: `<ConsentScript service="counter" src="…" />`, or with its code as the child. It
 * runs once a grant, however often the component is rendered, in the order of the page where it is not `async`, and leaves
 * the page on withdrawal; what it has started can be stopped only by itself, or by a reload that its service declares.
 *
 * Renders nothing: the core puts the script into `<head>`, with the page's nonce and through its Trusted Types policy,
 * which script elements that React renders in the browser do not pass. An id that is not declared is reported (CM203), and
 * its script stays off.
 */
export function ConsentScript(props: ConsentScriptProps): null {
  const { service, purpose, when, src, children: code, onLoad, onError } = props;
  const { consent } = useScope("ConsentScript");
  const condition: Condition | undefined = when ?? service ?? purpose;
  const handlers = useRef({ onLoad, onError });
  useEffect(() => {
    handlers.current = { onLoad, onError };
  });
  // By what they say: a parent that renders anew makes new objects of the same content.
  const key = JSON.stringify([condition ?? null, src ?? null, code ?? null, scriptAttributes(props)]);
  useEffect(() => {
    const [needed, address, inline, attributes] = JSON.parse(key) as Parsed;
    const ids = idsOf(needed);
    // A condition that names nothing allows nothing, and is a mistake too.
    const unknown = ids.length === 0 ? JSON.stringify(needed) : ids.find((id) => !isKnown(consent.config, id));
    if (unknown !== undefined) consent.report("CM203", unknown);
    if (unknown !== undefined || needed === null) return undefined;
    return gateScript(consent, needed, {
      ...(address === null ? { code: inline ?? "" } : { src: address }),
      attributes,
      onLoad: () => handlers.current.onLoad?.(),
      onError: () => handlers.current.onError?.(),
    });
  }, [consent, key]);
  return null;
}

/** The props of `ConsentScript`: what has to be allowed, what runs then, and the attributes of a script element. */
export type ConsentScriptProps = Needed & Run & ScriptAttributes;

type Needed =
  | {
      /** The service that the script belongs to. */ readonly service: ServiceIdOf<RegisteredConfig>;
      readonly purpose?: never;
      readonly when?: never;
    }
  | {
      /** The category that the script belongs to. */ readonly purpose: CategoryIdOf<RegisteredConfig>;
      readonly service?: never;
      readonly when?: never;
    }
  | {
      /** Several services or categories: all of them, or any of them. */
      readonly when: Condition<ConsentIdOf<RegisteredConfig>>;
      readonly service?: never;
      readonly purpose?: never;
    };

type Run =
  | { /** The script's address. */ readonly src: string; readonly children?: never }
  | { /** The script's code. */ readonly children: string; readonly src?: never };

interface ScriptAttributes {
  readonly id?: string;
  /** `module`, or another type. Default: a classic script. */
  readonly type?: string;
  /** Runs as soon as it is there, and not in the order of the page. Default: false. */
  readonly async?: boolean;
  /** Runs after the page has been read, and after all that is not deferred. Default: false. */
  readonly defer?: boolean;
  readonly integrity?: string;
  readonly crossOrigin?: "" | "anonymous" | "use-credentials";
  readonly referrerPolicy?: ReferrerPolicy;
  /** Default: the page's nonce, from the provider. */
  readonly nonce?: string;
  /** Called when it has run; at once where it has run already. */
  readonly onLoad?: () => void;
  /** Called when it could not be loaded. */
  readonly onError?: () => void;
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

type Parsed = [Condition | null, string | null, string | null, Record<string, string>];

/** The ids of a condition, which code that no type has seen may have made. */
function idsOf(condition: unknown): string[] {
  if (typeof condition === "string") return [condition];
  const { all, any } = (condition ?? {}) as { all?: unknown; any?: unknown };
  return [all, any].flatMap((part) => (Array.isArray(part) ? part.flatMap(idsOf) : []));
}

function isKnown({ categories }: ConsentConfig, id: string): boolean {
  return categories.some((category) => category.id === id || category.services.some((service) => service.id === id));
}
