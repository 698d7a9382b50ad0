/** Puts values into a text in i18next's notation: `{{site}}`. What has no value is left standing, to be seen. */
export function interpolate(text: string, values: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
