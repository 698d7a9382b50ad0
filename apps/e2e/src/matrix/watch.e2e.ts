import { describe, expect, it } from "vitest";
import { arrivalsOf } from "../support/arrivals.js";
import { engines } from "../support/engines.js";
import { eventually } from "../support/eventually.js";
import { isLive } from "../support/expectations.js";
import { lookAround } from "./lookAround.js";
import { ESSENTIAL, originOf } from "./sites.js";
import { strays } from "./strays.js";

/** What the rows rest on: that the watch sees each kind of trace, in this very engine, and that none of it is allowed. */
describe.concurrent.each(engines)("the watch in %s", (engine) => {
  const arrivals = arrivalsOf(engine);

  describe.each(["marketing"] as const)("on the %s", (site) => {
    it("sees every way in which a script can leave something, with the code that did it", async (test) => {
      const arrival = await arrivals(test)();
      const { watch } = arrival;
      const tab = await arrival.open(originOf(site));
      await isLive(tab);
      watch.forget();
      // WebKitGTK has no files of an origin's own.
      const traces = engine === "webkit" ? TRACES : [...TRACES, "originPrivateFiles root"].sort();
      await tab.run(LEAVE_TRACES);
      await eventually(() =>
        expect(
          watch
            .writes()
            .map(({ kind, name }) => `${kind} ${name}`)
            .sort(),
        ).toEqual(traces),
      );
      for (const { stack } of watch.writes()) expect(stack).toContain("leaveTraces");
      const seen = await lookAround(arrival, tab);
      expect(seen.storage).toMatchObject({ databases: ["stray_db"], caches: ["stray_cache"] });
      const found = strays(seen, ESSENTIAL).map((line) => line.split("\n", 1)[0]);
      for (const trace of traces) {
        const name = trace.split(" ").pop() ?? "";
        expect(found.filter((line) => line?.includes(name))).not.toEqual([]);
      }
    });

    it("sees every way out of the page, also to where nobody answers", async (test) => {
      const arrival = await arrivals(test)();
      const { watch } = arrival;
      const tab = await arrival.open(watch.blank(originOf(site)));
      watch.forget();
      const port = new URL(originOf(site)).port;
      await tab.run(ASK, port);
      const hosts = ["pay.localhost", "login.localhost", "tracker.example", "secure.example", "socket.example"];
      // Over https a host is all that a proxy is told, and a WebSocket is a tunnel in some engines.
      const asked = (): string[] => watch.requests().map(({ host }) => host.replace(/:\d+ \(tunnel\)$/, ""));
      await eventually(() => expect(asked()).toEqual(expect.arrayContaining(hosts)));
      const found = strays(await lookAround(arrival, tab), ESSENTIAL);
      for (const host of hosts) expect(found.filter((line) => line.includes(host))).not.toEqual([]);
    });

    it("sees a cookie that an answer sets, on whatever host", async (test) => {
      const arrival = await arrivals(test)();
      const { watch } = arrival;
      const tab = await arrival.open(originOf(site));
      await isLive(tab);
      await tab.run(POST, `http://collector.localhost:${new URL(originOf(site)).port}/e/`);
      const vendors = { host: "collector.localhost", name: "collector_id", isRemoval: false };
      await eventually(() => expect(watch.setCookies()).toContainEqual(expect.objectContaining(vendors)));
      expect(watch.setCookies().map(({ name }) => name)).toContain("cm_lb");
      expect(strays(await lookAround(arrival, tab), ESSENTIAL)).toContain(
        "cookie collector_id on collector.localhost, by Set-Cookie",
      );
    });

    it("tells what throws, what is rejected, and what a policy blocks", async (test) => {
      const arrival = await arrivals(test)({ isStrict: true });
      const { watch } = arrival;
      const tab = await arrival.open(originOf(site));
      await isLive(tab);
      expect(watch.problems()).toEqual([]);
      await tab.run(FAIL);
      for (const problem of [/stray error/, /stray rejection/, /connect-src.*nobody\.localhost/]) {
        await eventually(() => expect(watch.problems()).toContainEqual(expect.stringMatching(problem)));
      }
    });
  });
});

/** The names are such that nothing declares them. */
const LEAVE_TRACES = `
  function leaveTraces() {
    document.cookie = "stray_cookie=1; Path=/";
    localStorage.setItem("stray_item", "1");
    localStorage.stray_property = "1";
    Object.defineProperty(localStorage, "stray_defined", { value: "1", configurable: true, enumerable: true, writable: true });
    sessionStorage["stray_session"] = "1";
    const opening = indexedDB.open("stray_db");
    navigator.sendBeacon("http://pay.localhost:1/stray_beacon", "1");
    fetch("http://pay.localhost:1/stray_kept", { keepalive: true }).catch(() => undefined);
    navigator.serviceWorker.register("/stray_worker.js").catch(() => undefined);
    const set = window.cookieStore ? cookieStore.set("stray_store", "1") : undefined;
    const files = navigator.storage?.getDirectory?.().then(() => null, () => null);
    return Promise.all([set, files, caches.open("stray_cache"), new Promise((resolve, reject) => {
      opening.onsuccess = () => { opening.result.close(); resolve(); };
      opening.onerror = reject;
    })]).then(() => null);
  }
  return leaveTraces();
`;
const TRACES = [
  "beacon http://pay.localhost:1/stray_beacon",
  "beacon http://pay.localhost:1/stray_kept",
  "cacheStorage stray_cache",
  "cookie stray_cookie",
  "cookie stray_store",
  "indexedDB stray_db",
  "localStorage stray_defined",
  "localStorage stray_item",
  "localStorage stray_property",
  "serviceWorker /stray_worker.js",
  "sessionStorage stray_session",
];

const ASK = `
  const [port] = arguments;
  const frame = document.createElement("iframe");
  frame.src = "http://login.localhost:" + port + "/";
  document.body.append(frame);
  navigator.sendBeacon("http://pay.localhost:" + port + "/beacon", "1");
  new Image().src = "http://tracker.example/pixel.gif";
  new Image().src = "https://secure.example/pixel.gif";
  new WebSocket("ws://socket.example/");
`;

const POST = `
  fetch(arguments[0], { method: "POST", body: "[]", mode: "no-cors", credentials: "include" }).catch(() => undefined);
`;
const FAIL = `
  setTimeout(() => { throw new Error("stray error"); });
  setTimeout(() => Promise.reject(new Error("stray rejection")));
  setTimeout(() => { fetch("http://nobody.localhost/").catch(() => undefined); });
`;
