/** CallMissed's mark and name: a handset at rest, and over it a call that came down and was not taken. */
export function Logo() {
  return (
    <span className="app-logo">
      <svg className="app-logo-mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect className="app-logo-plate" x="1.5" y="1.5" width="29" height="29" rx="8" />
        <path className="app-logo-handset" d="M8 21.5c4.8-4 11.2-4 16 0" />
        <path className="app-logo-call" d="M9.5 8.5l6.5 6.5 6.5-6.5" />
      </svg>
      <span>CallMissed</span>
    </span>
  );
}
