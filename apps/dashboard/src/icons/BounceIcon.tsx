/** A call that came down and was not taken. */
export function BounceIcon() {
  return (
    <svg className="app-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4.5 5l5.5 5.5L15.5 5M15.5 5h-4.2M15.5 5v4.2M4 15.5c3.6-2.6 8.4-2.6 12 0" />
    </svg>
  );
}
