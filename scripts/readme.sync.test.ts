import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const read = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), "utf8");

it("the README's budgets are those that are held", async () => {
  const budgets = JSON.parse(await read("budgets.json")) as Record<string, { what: string; limit: number }>;
  const readme = await read("README.md");
  const shown = [...readme.matchAll(/^\| (.+?) +\| ([\d.]+) kB +\|$/gm)].map(([, what, limit]) => [
    what,
    Number(limit),
  ]);
  expect(shown).toEqual(Object.values(budgets).map(({ what, limit }) => [what, limit]));
});
