/** The mark and the name: a handset, and the one ring that it gave. */
export function Logo() {
  return (
    <span className="logo">
      <svg className="logo-mark" viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
        <rect className="logo-plate" x="1.5" y="1.5" width="29" height="29" rx="8" />
        <path className="logo-cord" d="M8.8 10.5c.6 7 5.7 12.1 12.7 12.7" />
        <path className="logo-ends" d="M8.6 8.9l1.5 3.6M19.5 21.9l3.6 1.5" />
        <path className="logo-ring" d="M16.6 8.4a7 7 0 0 1 7 7" />
      </svg>
      <span>CallMissed</span>
    </span>
  );
}
