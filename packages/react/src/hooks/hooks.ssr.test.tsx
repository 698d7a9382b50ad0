import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ConsentBanner, ConsentBootScript, PreferencesTrigger, ThemeToggle, useConsent } from "../index.js";
import { config } from "../../test/fixture.jsx";

describe("given parts outside a provider", () => {
  function Reader(): string {
    return useConsent((snapshot) => snapshot.status);
  }

  it.each([
    ["useConsent", <Reader key="" />],
    ["useConsent", <ConsentBanner key="" />],
    ["PreferencesTrigger", <PreferencesTrigger key="" />],
    ["useTheme", <ThemeToggle key="" />],
  ])("throws CM401 with the name of what was used: %s", (name, part) => {
    expect(() => renderToString(part)).toThrow(new RegExp(`CM401: .*${name}`));
  });
});

it("renders the boot script with the page's nonce, and nothing that could end it", () => {
  const html = renderToString(<ConsentBootScript config={config} nonce="n-1" />);
  expect(html).toMatch(/^<script nonce="n-1">.+<\/script>$/s);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html).toContain("cm_consent");
});
