/**
 * The words of the first layer in English: all that a visitor reads before the preference center is opened.
 * It is the source of the keys and placeholders of every other language, and is kept under 60 words (IN-N9).
 */
export const banner = {
  label: "Cookie consent",
  title: "Your choice about cookies",
  body: "We use cookies that {{site}} needs to work. With your consent, we would also use them for: {{purposes}}. You can withdraw your consent at any time under “Cookie settings”.",
  acceptAll: "Accept all",
  rejectAll: "Reject all",
  manage: "Manage preferences",
  settings: "Cookie settings",
  language: "Language",
  gpc: "Opt-out request honored: your browser sends Global Privacy Control.",
  gpcOff: "This stays off: {{categories}}.",
} as const;
