// A page under development: what is wrong is told there in words.
import "@callmissed/consent";
import { afterEach, beforeEach } from "vitest";
import { settleConsole, watchConsole } from "./expectConsole.js";

// Firefox, driven over BiDi, refuses a click into a frame that has any transform, also one that changes nothing.
const stage = window.frameElement?.parentElement;
if (stage) stage.style.transform = "none";

watchConsole();
const address = location.href;

beforeEach(cleanBrowser);
afterEach(async () => {
  await cleanBrowser();
  settleConsole();
});

/** Leaves the page as a first visit finds it: no cookie, nothing stored, nothing shown, its own address. */
async function cleanBrowser(): Promise<void> {
  // What a test left open would write again.
  document.body.replaceChildren();
  document.head.querySelectorAll("[data-test]").forEach((element) => element.remove());
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  document.body.removeAttribute("style");
  if (location.href !== address) history.replaceState(null, "", address);
  cleanCookies();
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    if (name) await removeDatabase(name);
  }
}

function cleanCookies(): void {
  const steps = location.pathname.split("/").filter(Boolean);
  const paths = ["/", ...steps.map((_, i) => `/${steps.slice(0, i + 1).join("/")}`)].flatMap((path) => [
    path,
    `${path}/`,
  ]);
  for (const pair of document.cookie.split("; ")) {
    const name = pair.split("=", 1)[0];
    if (name) for (const path of paths) document.cookie = `${name}=; Max-Age=0; Path=${path}`;
  }
}

async function removeDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => resolve());
    request.addEventListener("blocked", () => resolve());
  });
}
