/** A tick. */
export function CheckIcon() {
  return (
    <svg className="app-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4.5 10.5l3.7 3.7 7.3-8" />
    </svg>
  );
}
