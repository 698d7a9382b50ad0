"use client";
import * as Switch from "@radix-ui/react-switch";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useForm } from "./FormContext.js";

/**
 * A switch with its state in words beside it, so that color alone never tells (WCAG 1.4.1). On a server it is a checkbox of
 * the same look and name, which is posted without JavaScript.
 */
export function SwitchRow(props: SwitchRowProps): ReactElement {
  const { name, labelledBy, describedBy, isOn, onChange, words, attributes } = props;
  const { formId } = useForm();
  const boxRef = useRef<HTMLInputElement>(null);
  const switchRef = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  // The switch takes the focus over from the box in whose place it comes.
  useEffect(() => {
    if (formId !== null) hadFocus.current = boxRef.current === document.activeElement;
    else if (hadFocus.current) switchRef.current?.focus({ preventScroll: true });
  }, [formId]);
  const shared = {
    className: "cm-switch",
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    ...attributes,
  };
  return (
    <span className="cm-switch-row">
      <span className="cm-switch-row__state" aria-hidden="true">
        {isOn ? words.on : words.off}
      </span>
      {formId === null ? (
        <Switch.Root {...shared} ref={switchRef} checked={isOn} onCheckedChange={onChange}>
          <Switch.Thumb className="cm-switch__thumb" />
        </Switch.Root>
      ) : (
        <input {...shared} ref={boxRef} type="checkbox" form={formId} name={name} defaultChecked={isOn} />
      )}
    </span>
  );
}

interface SwitchRowProps {
  /** The name of the checkbox in the form. */
  readonly name: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly words: { readonly on: string; readonly off: string };
  /** The attributes by which others find the switch. */
  readonly attributes:
    | Readonly<Record<`data-cm-${"purpose" | "service"}`, string>>
    | Readonly<Record<`data-${string}`, string>>;
}
