import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { generateBoot } from "../../scripts/generateBoot.mjs";
import { config } from "../config.fixture.js";
import { googleConsentMode } from "../vendors/googleConsentMode.js";
import { bootScriptHash } from "./bootScriptHash.js";
import { createBootScript } from "./createBootScript.js";

it("is generated from its source as it is today", async () => {
  const committed = await readFile(new URL("./bootTemplate.ts", import.meta.url), "utf8");
  expect(committed).toBe(await generateBoot());
});

it("cannot end the script element that it stands in", () => {
  const code = createBootScript({ ...config, cookie: { ...config.cookie, name: "</script><b>" } });
  expect(code).not.toMatch(/<\/script|<!--/i);
});

it("is the same for the same declaration, and has the hash by which a policy names it", async () => {
  const code = createBootScript(config);
  expect(createBootScript(config)).toBe(code);
  const digest = createHash("sha256").update(code).digest("base64");
  expect(await bootScriptHash(code)).toBe(`'sha256-${digest}'`);
});

it("leaves nothing of the template's placeholder", () => {
  const google = googleConsentMode({ mode: "basic", dataLayer: "</script>" });
  expect(createBootScript(config, { vendors: [google] })).not.toMatch(/__CM_|<\/script/);
});
