import { describe, expect, it } from "vitest";
import { readConsent } from "../index.js";
import type { ConsentConfig } from "../index.js";
import { config, override } from "../page.fixture.js";
import { createRandom, hostileCookies } from "../server/hostile.fixture.js";
import { createBootScript } from "./createBootScript.js";

/** Beside what a server is sent: what is only there in a page, and what the page's own declaration would take for an answer. */
const DICTIONARY: readonly string[] = [
  ...hostileCookies,
  "v1.functional-1",
  "v1.functional-2.analytics-2",
  "v1.functional-01.analytics-01",
  "v1.functional-1-.analytics-1-",
  "v1.functional-1-ABCDEFG.analytics-1-ABCDEFG",
  "v1.functional-1-zzzzzzz.analytics-1-zzzzzzz",
  "v1.functional-0-zzzzzzz.analytics-0-zzzzzzz",
  "v1.functional-1-zzzzzzzzzzzz.analytics-1-zzz",
  "v1.functional.analytics",
  "v1.functional-.analytics-",
  "v1.functional-x.analytics-x",
  "v1.xfunctional-1.xanalytics-1",
  "v1.functional-1x.analytics-1x",
  "v1.functional_-1.analytics_-1",
  "v1.func%74ional-1.analyti%63s-1",
  "v1.functional-\uFF11.analytics-\uFF11",
  "v1.\u202Efunctional-1.analytics-1",
  "v1 .functional-1.analytics-1",
  "v1.functional-1.analytics-1 ",
  "v1.functional-1,analytics-1",
  "v1.functional-1.functional-0.analytics-1",
  "v1.functional-0.functional-1.analytics-1.analytics-0",
  "v1.functional-1.analytics-1.functional.analytics",
  "v1.d20240230.functional-1.analytics-1",
  "v1.d00000000.functional-1.analytics-1",
  "v1.d99999999.functional-1.analytics-1",
  "v1.d99991399.functional-0.analytics-0",
  "v1.d2026.functional-1.analytics-1",
  "v1.dxxxxxxxx.functional-0.analytics-0",
  "v1.d19700101.d99999999.functional-1.analytics-1",
  "v1.functional-0.analytics-0.d19700101",
  "v1.s-functional-1.s-analytics-1",
  "v1.s-theme-1.s-counter-1",
  "v1.s-1.s--1.s.s-",
  "v1.functional-0.analytics-0.s-theme-1.s-theme-0",
  "v1.essential-0.functional-0.analytics-0.marketing-1",
  `v1.functional-1.analytics-1.${"x".repeat(4096)}`,
  `v1.functional-1.analytics-1.${"s-x-1.".repeat(79)}`,
  `v1.functional-0.analytics-0${".".repeat(512 - 27)}`,
  `v1.functional-0.analytics-0${".".repeat(513 - 27)}`,
  `v1.${"functional-1.".repeat(30)}analytics-1`,
  `v1.functional-1.analytics-1-${"a".repeat(400)}`,
  "</script><script>document.title='seen'</script>",
  "\uD800",
  "\u{1F4DE}".repeat(40),
];

/** What lies around the one cookie in the whole header. */
const HEADERS: readonly ((value: string) => string)[] = [
  (value) => `cm_consent=${value}`,
  (value) => `other=1; cm_consent=${value}; cm_theme=dark`,
  (value) => `cm_consent=${value}; cm_consent=v1.functional-0.analytics-0`,
  (value) => `cm_consent=v1.functional-0.analytics-0; cm_consent=${value}`,
  (value) => `xcm_consent=v1.functional-1.analytics-1; cm_consent=${value}`,
  (value) => `cm_consent; cm_consent=${value}`,
  (value) => `${"a=b; ".repeat(300)}cm_consent=${value}`,
  (value) => value,
];

describe("given a hostile cookie", () => {
  it.each(DICTIONARY.map((value) => [value.slice(0, 60), value]))(
    "the inline script says what the server says: %j",
    (_, value) => {
      const boot = stub();
      for (const header of HEADERS) agree(boot, header(value));
      expect(document.title).not.toBe("seen");
    },
  );

  it("says the same of a hundred thousand random ones", () => {
    const boot = stub();
    const random = createRandom(20_261_124);
    const seen = { pending: 0, decided: 0 };
    for (let count = 0; count < 50_000; count++) {
      agree(boot, bytes(random, 120));
      const header = HEADERS[random(HEADERS.length)]?.(count % 2 === 0 ? bytes(random, 120) : near(random)) ?? "";
      seen[agree(boot, header).status] += 1;
    }
    // Both answers were held against one another: some of what is near the grammar spells a decision.
    expect(seen.decided).toBeGreaterThan(100);
    expect(seen.pending).toBeGreaterThan(10_000);
  }, 120_000);

  it("would be seen to differ, where the script is another declaration's", () => {
    const boot = stub({ ...config, categories: config.categories.filter(({ id }) => id !== "analytics") });
    expect(() => agree(boot, "cm_consent=v1.functional-0")).toThrow("data-cm-status");
  });

  it("grants nothing by a theme that nobody allowed", () => {
    const boot = stub();
    for (const value of ["garbage", "v1.functional-0.analytics-0", "v1.functional-2", "v1.s-theme-2"]) {
      boot.run(`cm_consent=${value}; cm_theme=dark`);
      // The system of a browser under test is light.
      expect(boot.theme(), value).toBe("light");
    }
    boot.run("cm_consent=v1.functional-1.analytics-0; cm_theme=dark");
    expect(boot.theme()).toBe("dark");
  });
});

/** A page whose cookies are what the test says, with the inline script's code ready to run over them. */
function stub(declared: ConsentConfig = config): Boot {
  let header = "";
  const written: string[] = [];
  override(document, "cookie", { get: () => header, set: (line: string) => written.push(line) });
  const root = document.documentElement;
  // The very text that a page carries: it runs as often as it is called.
  const code = `window.__boot = () => { ${createBootScript(declared)} }`;
  const script = document.createElement("script");
  script.textContent = code;
  document.head.append(script);
  script.remove();
  const run = (window as unknown as { __boot: () => void }).__boot;
  // Each run listens for presses on the banner, which nobody makes here: a hundred thousand listeners are too many.
  override(window, "addEventListener", { value: () => undefined, writable: true });
  override(document, "addEventListener", { value: () => undefined, writable: true });
  return {
    run(cookies) {
      header = cookies;
      root.removeAttribute("data-cm-status");
      root.removeAttribute("data-theme");
      run();
      if (written.length > 0) throw new Error(`It wrote ${written.join()}`);
      return root.getAttribute("data-cm-status");
    },
    theme: () => root.getAttribute("data-theme"),
  };
}

interface Boot {
  /** Runs the script over a page with these cookies; returns what it says of them on `<html>`. */
  run(cookies: string): string | null;
  theme(): string | null;
}

/** Holds the script against what the server reads from the same cookies; throws with the header where they differ. */
function agree(boot: Boot, cookies: string): ReturnType<typeof readConsent> {
  const header = asKept(cookies);
  const byServer = readConsent(header, config);
  const byScript = boot.run(header);
  if (byScript !== byServer.status) {
    throw new Error(`data-cm-status is ${byScript}, the server says ${byServer.status}: ${JSON.stringify(header)}`);
  }
  return byServer;
}

/** Cookies as a browser gives them back: without control characters, and without spaces around names and values. */
function asKept(cookies: string): string {
  return cookies
    .replace(/\p{Cc}/gu, "")
    .split(";")
    .map((pair) => pair.replace(/^ +| +$/g, "").replace(/^([^=]*?) *= */, "$1="))
    .filter((pair) => pair !== "" && pair !== "=")
    .join("; ");
}

/** Random bytes as text, one character each. */
function bytes(random: (limit: number) => number, most: number): string {
  return String.fromCharCode(...Array.from({ length: random(most) }, () => random(256)));
}

/** Random pieces of what is meant, with some that are not: nearer to the grammar than bytes come. */
function near(random: (limit: number) => number): string {
  return `v1${Array.from({ length: random(7) }, () => PIECES[random(PIECES.length)]).join("")}`;
}

const PIECES = [
  ".functional-1",
  ".functional-0",
  ".analytics-1",
  ".analytics-0",
  ".analytics",
  ".s-theme-1",
  ".s-theme-0",
  ".s-counter",
  ".marketing-1",
  ".d20200101",
  ".d99991231",
  "-zzzzzzz",
  "-1",
  ".",
  "-",
  "x",
  "\u00e9",
];
