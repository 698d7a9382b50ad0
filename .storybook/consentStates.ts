/** The states of consent that the toolbar offers: each with its label and what the visitor's cookie would hold. */
export const consentStates = {
  undecided: { label: "Undecided", parts: null },
  accepted: { label: "Accepted all", parts: "functional-1.analytics-1" },
  rejected: { label: "Rejected all", parts: "functional-0.analytics-0" },
  analytics: { label: "Analytics only", parts: "functional-0.analytics-1" },
} as const;

/** One of those states. */
export type ConsentStateName = keyof typeof consentStates;

/** The value of the consent cookie in that state, decided today; undefined where nothing was decided. */
export function cookieValueOf(state: ConsentStateName): string | undefined {
  const { parts } = consentStates[state];
  const today = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  return parts === null ? undefined : `v1.d${today}.${parts}`;
}
