import { useId } from "react";

/** A choice of one among a few, side by side. Renders a `<fieldset>` of radio buttons. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="app-segmented">
      <legend className="app-visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="app-segmented-option">
          <input
            className="app-visually-hidden"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="app-segmented-label">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SegmentedControlProps<Value extends string> {
  /** What is chosen, for those who do not see it from the surroundings. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}
