import { expect, it } from "vitest";
import { config } from "../page.fixture.js";
import { bootScriptHash } from "./bootScriptHash.js";
import { createBootScript } from "./createBootScript.js";

/** What the inline script has shown on a page whose policy allows scripts of that hash, and nothing else. */
async function statusUnder(hash: string, code: string): Promise<string | null> {
  const frame = document.createElement("iframe");
  const isLoaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="script-src ${hash}"><script>${code}</script>`;
  document.body.append(frame);
  await isLoaded;
  const status = frame.contentDocument?.documentElement.getAttribute("data-cm-status") ?? null;
  frame.remove();
  return status;
}

it("runs under a policy that names nothing but its hash, and under no other's", async () => {
  const code = createBootScript(config);
  expect(await statusUnder(await bootScriptHash(code), code)).toBe("pending");
  expect(await statusUnder(await bootScriptHash(`${code} `), code)).toBeNull();
});
