import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { generateBoot } from "../../scripts/generateBoot.mjs";
import { config } from "../config.fixture.js";
import { createBootScript } from "./createBootScript.js";

it("is generated from its source as it is today", async () => {
  const committed = await readFile(new URL("./bootTemplate.ts", import.meta.url), "utf8");
  expect(committed).toBe(await generateBoot());
});

it("cannot end the script element that it stands in", () => {
  const code = createBootScript({ ...config, cookie: { ...config.cookie, name: "</script><b>" } });
  expect(code).not.toMatch(/<\/script|<!--/i);
});

it("leaves nothing of the template's placeholder", () => {
  expect(createBootScript(config)).not.toContain("__CM_BOOT__");
});
