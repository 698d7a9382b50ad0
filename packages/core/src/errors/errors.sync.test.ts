import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { messages } from "./messages.js";

const pages = new URL("../../../../docs/errors/", import.meta.url);

it("gives every error a page, and every page an error", async () => {
  const names = (await readdir(pages)).filter((name) => /^CM\d+\.md$/.test(name)).map((name) => name.slice(0, -3));
  expect(names.sort()).toEqual(Object.keys(messages).sort());
});

it("heads every page with its code", async () => {
  for (const code of Object.keys(messages)) {
    expect(await readFile(new URL(`${code}.md`, pages), "utf8")).toMatch(new RegExp(`^# ${code}: `));
  }
});
