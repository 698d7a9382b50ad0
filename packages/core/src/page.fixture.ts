import { afterEach, vi } from "vitest";
import { createBootScript } from "./boot/createBootScript.js";
import type { BootScriptOptions } from "./boot/createBootScript.js";
import { createConsent, defineConsent } from "./index.js";
import type { Consent, ConsentConfig, ConsentOptions } from "./index.js";

/** A declaration for tests in a page, with something of every kind that a page can store. */
export const config = defineConsent({
  categories: [
    {
      id: "essential",
      essential: true,
      services: [
        { id: "session", stores: [{ kind: "cookie", name: "sid", duration: "session" }] },
        {
          id: "choices",
          stores: [
            { kind: "sessionStorage", name: "cm_theme", duration: "session" },
            { kind: "sessionStorage", name: "cm_language", duration: "session" },
            { kind: "localStorage", name: "csrf", duration: "persistent" },
          ],
        },
      ],
    },
    {
      id: "functional",
      services: [
        {
          id: "theme",
          stores: [
            { kind: "localStorage", name: "cm_theme", duration: "persistent" },
            { kind: "cookie", name: "cm_theme", duration: 365 },
          ],
        },
        {
          id: "language",
          stores: [
            { kind: "localStorage", name: "cm_language", duration: "persistent" },
            { kind: "cookie", name: "cm_language", duration: 365 },
          ],
        },
        // Its name fits the counter's pattern, and is its own all the same.
        { id: "playground", stores: [{ kind: "localStorage", name: "ct_playground", duration: "persistent" }] },
        { id: "video", stores: "nothing", provider: "tube" },
      ],
    },
    {
      id: "analytics",
      services: [
        {
          id: "counter",
          stores: [
            { kind: "cookie", name: "ct_*", duration: 30 },
            { kind: "localStorage", name: "ct_*", duration: "persistent" },
            { kind: "sessionStorage", name: "ct_*", duration: "session" },
            { kind: "indexedDB", name: "ct_*", duration: "persistent" },
          ],
        },
      ],
    },
    { id: "marketing", services: [{ id: "ads", inUse: false, stores: "nothing" }] },
  ],
  notice: () => Promise.reject(new Error("No test of the core reads the notice.")),
});

/** Makes a consent on the page's own cookie and starts it; it is stopped when the test is over. */
export function startConsent(options: ConsentOptions = {}): Consent<typeof config> {
  const consent = createConsent(config, options);
  running.push(consent.start());
  return consent;
}

/** Puts a property on an object until the test is over. */
export function override(target: object, name: string, descriptor: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  running.push(() => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  });
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
}

/** The values of every cookie that the page can see, by name. */
export function cookies(): Record<string, string> {
  const pairs = document.cookie.split("; ").filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.split("=", 1)[0], pair.slice(pair.indexOf("=") + 1)]));
}

/** Says to the page that it has come back to the front, as after a visit to another tab. */
export function comeBack(): void {
  window.dispatchEvent(new Event("focus"));
}

/** Runs the inline script as a page's `<head>` does; what it listens to is taken away when the test is over. */
export function runBootScript(options?: BootScriptOptions, of: ConsentConfig = config): void {
  const listen = vi.spyOn(window, "addEventListener");
  const script = document.createElement("script");
  script.textContent = createBootScript(of, options);
  document.body.append(script);
  const added = listen.mock.calls;
  running.push(() => {
    for (const [type, listener, how] of added) removeEventListener(type, listener as EventListener, how);
  });
  listen.mockRestore();
}

/** Has something called when the test is over. */
export function atEnd(stop: () => void): void {
  running.push(stop);
}

const running: (() => void)[] = [];

afterEach(() => {
  for (const stop of running.splice(0).toReversed()) stop();
  for (const name of ["data-cm-status", "data-cm-live"]) document.documentElement.removeAttribute(name);
  delete window.cmPressed;
});
