// @ts-check
// Runs in the page, before everything else of it, and notes what the page shows in each frame from the first one on. What
// stays the same is noted once. The list is at `window.__frames`, and each entry is told to the watch as well, for pages
// that no driver can ask.
(() => {
  const element = /** @type {HTMLScriptElement} */ (document.currentScript);
  const report = element.dataset.frames ?? "";
  element.remove();

  const send = window.fetch.bind(window);
  const state = {
    /** @type {object[]} */
    list: [],
    /** When the first content was painted; null before, and where nothing is. */
    paintedAt: /** @type {number | null} */ (null),
    /** What has moved without the visitor having caused it, where the engine tells. */
    shifts: /** @type {string[]} */ ([]),
    /** How often the page has come back as it was left. */
    comebacks: 0,
  };
  Object.defineProperty(window, "__frames", { value: state });

  const look = () => {
    const root = document.documentElement;
    const { body } = document;
    /** @type {HTMLLinkElement[]} */
    const sheets = [...document.querySelectorAll("head link[rel=stylesheet]")].filter(
      (link) => link instanceof HTMLLinkElement,
    );
    const isLaidOut = body !== null && sheets.every(({ sheet }) => sheet !== null);
    const status = root.getAttribute("data-cm-status");
    const theme = root.getAttribute("data-theme");
    // Before, asking where something lies would lay it out without its styles.
    if (!isLaidOut) return { isLaidOut, hasBanner: false, status, theme, scheme: "", background: "", places: [] };
    return {
      isLaidOut,
      hasBanner: isShown(document.querySelector('[data-cm-layer="banner"]')),
      status,
      theme,
      scheme: getComputedStyle(root).colorScheme,
      background: getComputedStyle(body).backgroundColor,
      places: ["header", "main", "main h1", "main p"].map(placeOf),
    };
  };

  let last = "";
  const note = () => {
    const seen = look();
    const text = JSON.stringify(seen);
    if (text === last) return;
    last = text;
    const frame = { page: location.href, at: performance.now(), ...seen };
    state.list.push(frame);
    send(report, { method: "POST", body: JSON.stringify({ type: "frame", ...frame }) }).catch(() => undefined);
  };

  // At the beginning of each frame and after its end, since others may still change it in between.
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", note);
  port1.start();
  const onFrame = () => {
    requestAnimationFrame(onFrame);
    note();
    port2.postMessage(null);
  };
  requestAnimationFrame(onFrame);

  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    // What it showed when it was left is no matter now.
    last = "";
    state.list.length = 0;
    state.comebacks += 1;
  });

  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") state.paintedAt = startTime;
  });
  observe("layout-shift", (entry) => {
    const shift = /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean, sources?: Source[] }} */ (
      entry
    );
    if (shift.hadRecentInput) return;
    const moved = (shift.sources ?? []).map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ""));
    state.shifts.push([shift.value.toFixed(4), ...moved].join(" "));
  });

  /** @typedef {{ node?: Node | null }} Source */

  /** @param {Element | null} banner */
  function isShown(banner) {
    if (!banner) return false;
    const { width, height } = banner.getBoundingClientRect();
    const { visibility, opacity } = getComputedStyle(banner);
    return width * height > 0 && visibility === "visible" && Number(opacity) > 0;
  }

  /** @param {string} selector */
  function placeOf(selector) {
    const found = document.querySelector(selector);
    if (!found) return `${selector}: none`;
    const { left, top, width } = found.getBoundingClientRect();
    return `${selector}: ${Math.round(left)} ${Math.round(top + scrollY)} ${Math.round(width)}`;
  }

  /**
   * @param {string} type
   * @param {(entry: PerformanceEntry) => void} heard
   */
  function observe(type, heard) {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((entries) => entries.getEntries().forEach(heard)).observe({ type, buffered: true });
  }
})();
