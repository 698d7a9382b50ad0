import { expect, it } from "vitest";
import { en } from "./en.js";
import { hi } from "./hi.js";

it("should have every text of English in Hindi, in its own script and with the same placeholders", () => {
  for (const section of Object.keys(en) as (keyof typeof en)[]) {
    const english: Record<string, string> = en[section];
    const hindi: Record<string, string> = hi[section];
    expect(Object.keys(hindi)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(hindi)) {
      expect(placeholdersOf(text), `${section}.${key}`).toEqual(placeholdersOf(english[key] ?? ""));
      if (!sameInBoth.has(`${section}.${key}`)) expect(text).toMatch(/\p{Script=Devanagari}/u);
    }
  }
});

const sameInBoth = new Set(["app.name", "app.title"]);

function placeholdersOf(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort();
}
