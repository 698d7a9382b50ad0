import { useId } from "react";

/** A number with a label and its unit, held between its limits. An empty field counts as the lowest. */
export function NumberField({ label, unit, value, min, max, step = 1, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-row">
        <input
          className="input field-number"
          id={id}
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-describedby={`${id}-unit`}
          onChange={(event) => {
            const number = event.currentTarget.valueAsNumber;
            onChange(Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : min);
          }}
        />
        <span className="field-unit" id={`${id}-unit`}>
          {unit}
        </span>
      </div>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  /** What is counted, e.g. `rings`. */
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Default: 1. */
  readonly step?: number;
  readonly onChange: (value: number) => void;
}
