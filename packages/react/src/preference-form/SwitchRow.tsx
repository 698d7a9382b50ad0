"use client";
import * as Switch from "@radix-ui/react-switch";
import type { ReactElement } from "react";

/** A switch with its state in words beside it, so that color alone never tells (WCAG 1.4.1). */
export function SwitchRow(props: SwitchRowProps): ReactElement {
  const { labelledBy, describedBy, isOn, onChange, words, attributes } = props;
  return (
    <span className="cm-switch-row">
      <span className="cm-switch-row__state" aria-hidden="true">
        {isOn ? words.on : words.off}
      </span>
      <Switch.Root
        className="cm-switch"
        checked={isOn}
        onCheckedChange={onChange}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        {...attributes}
      >
        <Switch.Thumb className="cm-switch__thumb" />
      </Switch.Root>
    </span>
  );
}

interface SwitchRowProps {
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
