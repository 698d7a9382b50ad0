import { beforeEach } from "vitest";
import { matches } from "../declaration/pattern.js";
import type { StoredItem } from "../index.js";
import { cookies } from "../page.fixture.js";

/**
 * Watches what the page asks for, from outside of what asks: `fetch`, `XMLHttpRequest` and `sendBeacon` are replaced, and
 * the browser's own record of resources is read. To be called before the code that is watched is loaded, since an SDK may
 * keep the functions that it found. What goes to `/__collector` is answered; everything else goes its way.
 */
export function watchRequests(): void {
  if (isWatching) return;
  isWatching = true;
  const fetchForReal = window.fetch;
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    called.push(url);
    return url.includes(COLLECTOR) ? Response.json({ status: 1 }) : fetchForReal(input, init);
  };
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL): void {
    called.push(String(url));
    open.call(this, method, url, true);
  };
  const send = navigator.sendBeacon;
  navigator.sendBeacon = (url, data) => {
    called.push(String(url));
    return String(url).includes(COLLECTOR) || send.call(navigator, url, data);
  };
}

/** The addresses with that part that were asked for in this test. */
export function requestsTo(address: string): string[] {
  const fetched = performance.getEntriesByType("resource").filter(({ startTime }) => startTime >= since);
  return [...called, ...fetched.map(({ name }) => name)].filter((url) => url.includes(address));
}

/** What is on the device now of what a vendor stores. */
export function leftByNow({ stores }: { readonly stores: readonly StoredItem[] | "nothing" }): string[] {
  if (stores === "nothing") return [];
  const found = [
    ...Object.keys(cookies()).map((name) => ["cookie", name]),
    ...Object.keys(localStorage).map((name) => ["localStorage", name]),
    ...Object.keys(sessionStorage).map((name) => ["sessionStorage", name]),
  ];
  return found
    .filter(([kind, name]) => stores.some((item) => item.kind === kind && matches(item.name, name ?? "")))
    .map((pair) => pair.join(" "));
}

const COLLECTOR = "/__collector";
const called: string[] = [];
let isWatching = false;
let since = 0;

beforeEach(() => {
  called.length = 0;
  since = performance.now();
});
