/** The contract that outsiders rely on, as selectors. */
export const BANNER = '[data-cm-consent="root"][data-cm-layer="banner"]';
export const CENTER = '[data-cm-consent="root"][data-cm-layer="preferences"]';
export const PANEL = '[data-cm-consent="root"][data-cm-layer="panel"]';
export const action = (name: string, within = ""): string => `${within} [data-cm-action="${name}"]`.trim();
export const purpose = (id: string, within = ""): string => `${within} [data-cm-purpose="${id}"]`.trim();
export const theme = (value: string): string => `[data-cm-control="theme"] [data-cm-value="${value}"]`;
export const language = (tag: string): string => `[data-cm-control="language"] [data-cm-value="${tag}"]`;
/** What fetches something of another organization's once, e.g. `video` or `checkout`. */
export const loadOnce = (service: string): string => `[data-cm-gate="${service}"] [data-cm-action="load-once"]`;
