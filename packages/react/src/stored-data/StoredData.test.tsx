import { createConsent } from "@callmissed/consent-react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { action, find, option, query } from "../../test/controls.js";
import { expectAccessible } from "../../test/expectAccessible.js";
import { config } from "../../test/fixture.jsx";
import { DECIDED, renderConsent } from "../../test/renderConsent.jsx";
import { ThemeToggle } from "../theme-toggle/ThemeToggle.js";
import { StoredData } from "./StoredData.js";

const READY = '[data-cm-stored="ready"]';
const UNSEEN = '[data-cm-stored="unseen"]';
const row = (service: string): string => `${READY} [data-cm-service="${service}"]`;
const rows = (): (string | null)[] =>
  [...document.querySelectorAll(`${READY} [data-cm-service]`)].map((one) => one.getAttribute("data-cm-service"));
const told = (): string | null | undefined => query(`${READY} [role="status"]`)?.textContent;
const screen = (
  <main>
    <h1>Settings</h1>
    <h2>Stored data</h2>
    <StoredData className="mine" />
    <ThemeToggle />
  </main>
);

afterEach(async () => {
  await caches.delete("ed_fonts");
});

/** What a visitor who accepted everything has on the device after a while. */
async function use(): Promise<void> {
  document.cookie = DECIDED.accepted;
  document.cookie = "sid=1; Path=/";
  document.cookie = "ct_visits=3; Path=/";
  document.cookie = "nobody_declares_this=1; Path=/";
  localStorage.setItem("cm_theme", "dark");
  localStorage.setItem("ed_draft", "Dear");
  await caches.open("ed_fonts");
  await openDatabase("ed_pages");
}

async function openDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => {
      request.result.close();
      resolve();
    });
    request.addEventListener("error", () => reject(new Error(name)));
  });
}

describe("given a device that holds what the site has stored", () => {
  it("lists it by category and service, each by its own name, with kind and how long", async () => {
    await use();
    renderConsent(screen);
    await find(row("editor"));
    expect(rows()).toEqual(["session", "theme", "editor", "counter"]);
    const items = [...document.querySelectorAll(`${row("editor")} li`)].map((item) => item.textContent);
    expect(items).toEqual([
      "ed_draft · Local storage · Until you remove it",
      "ed_pages · Browser database · Until you remove it",
      "ed_fonts · Offline storage · Until you remove it",
    ]);
    expect(query(`${row("counter")} li`)?.textContent).toBe("ct_visits · Cookie · 30 days");
    const headings = [...document.querySelectorAll(`${READY} h3`)].map((heading) => heading.textContent);
    expect(headings).toEqual(["Essential", "Functional", "Analytics"]);
    expect(query(READY)?.classList.contains("mine")).toBe(true);
    expect(query(READY)?.textContent).not.toContain("nobody_declares_this");
  });

  it("has a button for what is optional, by the name of its service, and none for what the site needs", async () => {
    await use();
    renderConsent(screen);
    await find(row("editor"));
    expect(query(`${row("session")} button`)).toBeNull();
    expect(query(row("session"))?.textContent).toContain("The site needs this.");
    const button = query(`${row("editor")} ${action("remove")}`);
    const name = (button?.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => query(`[id="${id}"]`));
    expect(name.map((part) => part?.textContent).join(" ")).toBe("Remove Editor");
  });

  it("removes what one service has stored, says so, keeps the focus, and changes no consent", async () => {
    await use();
    const { consent } = renderConsent(screen);
    const before = consent.getSnapshot();
    (await find(`${row("editor")} ${action("remove")}`)).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(told).toBe("Removed: Editor.");
    expect(rows()).toEqual(["session", "theme", "counter"]);
    expect([localStorage.getItem("ed_draft"), await caches.has("ed_fonts")]).toEqual([null, false]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("ed_pages");
    await expect.poll(() => document.activeElement).toBe(query(`${READY} [role="status"]`));
    expect(consent.getSnapshot()).toBe(before);
    expect(consent.isAllowed("editor")).toBe(true);
  });

  it("clears everything optional at one press: the theme goes back to the system's, what is needed stays", async () => {
    await use();
    const { consent } = renderConsent(screen);
    await find(row("editor"));
    await expect.poll(() => consent.theme.getSnapshot().preference).toBe("dark");
    await userEvent.click(await find(`${READY} ${action("clear")}`));
    await expect.poll(told).toBe("Removed: Theme, Editor, and Counter.");
    expect(rows()).toEqual(["session"]);
    expect(consent.theme.getSnapshot().preference).toBe("system");
    expect(query(option("theme", "system"))?.getAttribute("aria-pressed")).toBe("true");
    expect(localStorage.length).toBe(0);
    expect(document.cookie).toContain("sid=1");
    expect(document.cookie).toContain("cm_consent=");
    expect(document.cookie).not.toContain("ct_visits");
    expect(query(`${READY} ${action("clear")}`)).toBeNull();
  });

  it("says what could not be removed, and goes on listing it", async () => {
    await use();
    const consent = createConsent(config);
    const stubborn = { ...consent, clear: () => Promise.resolve() };
    renderConsent(screen, { consent: stubborn });
    await userEvent.click(await find(`${row("counter")} ${action("remove")}`));
    await expect.poll(told).toBe("Could not be removed: Counter.");
    expect(rows()).toContain("counter");
  });
});

describe("given a page that stays open", () => {
  it("follows a theme that is chosen, a withdrawal, and what another page has stored meanwhile", async () => {
    document.cookie = DECIDED.accepted;
    const { consent } = renderConsent(screen);
    await find(READY);
    expect(rows()).toEqual([]);
    await userEvent.click(await find(option("theme", "dark")));
    await expect.poll(rows).toEqual(["theme"]);
    localStorage.setItem("ed_draft", "Dear");
    await openDatabase("ed_pages");
    window.dispatchEvent(new Event("focus"));
    await expect.poll(rows).toEqual(["theme", "editor"]);
    await expect.poll(() => query(row("editor"))?.textContent).toContain("ed_pages");
    consent.withdraw();
    // The browser deletes a database on its own time.
    await expect.poll(rows).toEqual([]);
    expect(told()).toBe("");
  });

  it("looks again when the page comes to the front", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(screen);
    await find(READY);
    document.cookie = "ct_visits=1; Path=/";
    document.dispatchEvent(new Event("visibilitychange"));
    await expect.poll(rows).toEqual(["counter"]);
  });
});

describe("given what a page cannot see", () => {
  it("says so in words, and lists it: other organisations' and cookies of the server alone", async () => {
    document.cookie = DECIDED.accepted;
    renderConsent(screen);
    const unseen = await find(UNSEEN);
    expect(unseen.textContent).toContain("This page can neither see nor remove them.");
    const items = [...unseen.querySelectorAll("li")].map((item) => item.textContent);
    expect(items).toEqual([
      "sid · Cookie · Until you close the browser · This site",
      "tube_id · Cookie · 30 days · Tube",
    ]);
    expect(unseen.querySelector("button")).toBeNull();
  });

  it("does not list there what it sees", async () => {
    await use();
    renderConsent(screen);
    expect((await find(UNSEEN)).textContent).not.toContain("sid");
  });

  it("says that there is nothing else where there is nothing", async () => {
    renderConsent(screen);
    expect((await find(READY)).textContent).toContain("This page finds nothing stored on your device.");
    expect(query(action("clear"))).toBeNull();
  });
});

it("has a frame from the beginning, which does not shrink when the list comes", async () => {
  await use();
  renderConsent(screen);
  const early = await find('[data-cm-stored="pending"]');
  const { top, height } = early.getBoundingClientRect();
  expect(height).toBeGreaterThan(200);
  const late = (await find(READY)).getBoundingClientRect();
  expect(late.top).toBe(top);
  expect(late.height).toBeGreaterThanOrEqual(height);
});

it.each(["en", "ur-IN"])("leaves axe nothing to find: %s", async (language) => {
  await use();
  const { consent } = renderConsent(screen, { language });
  consent.language.setLanguage(language);
  await find(`${READY}[lang="${language}"] [data-cm-service="editor"]`);
  await userEvent.click(await find(`${UNSEEN} summary`));
  await expectAccessible(consent.theme.setPreference);
});
