import axe from "axe-core";
import { expect } from "vitest";

/**
 * Lets axe look at the whole page, in the light theme and in the dark one, with every rule that it has up to level AAA:
 * there must be no finding.
 */
export async function expectAccessible(setTheme: (theme: "light" | "dark") => void): Promise<void> {
  document.body.style.background = "Canvas";
  for (const theme of ["light", "dark"] as const) {
    setTheme(theme);
    await expect.poll(() => document.documentElement.dataset["theme"]).toBe(theme);
    // A color on its way from one theme to the other is nobody's color.
    for (const animation of document.getAnimations()) animation.finish();
    const { violations } = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // The parts stand alone here; the page around them is the site's own.
      rules: {
        region: { enabled: false },
        "page-has-heading-one": { enabled: false },
        "landmark-one-main": { enabled: false },
      },
    });
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${theme} ${id}: ${html} ${failureSummary}`),
    );
    expect(findings).toEqual([]);
  }
}
