// @ts-check
// Runs in the page, before everything else of it, and tells the watch of every attempt to leave something on the device:
// what, by which name, and from where in the code. It changes no outcome, unless it is told to block storage.
(() => {
  const element = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {{ report: string, isBlocked: boolean }} */
  const options = JSON.parse(element.dataset.watch ?? "{}");
  element.remove();

  const send = window.fetch.bind(window);
  /** @param {Readonly<Record<string, unknown>>} seen */
  const tell = (seen) => {
    const body = JSON.stringify({ page: location.href, ...seen });
    send(options.report, { method: "POST", body, keepalive: true }).catch(() => undefined);
  };
  /**
   * @param {string} kind
   * @param {unknown} name
   * @param {boolean} [isRemoval]
   * @param {string} [value]
   */
  const wrote = (kind, name, isRemoval = false, value = "") => {
    // The first lines are of this file, or the error's own name.
    const stack = (new Error("written").stack ?? "").split("\n").slice(2).join("\n").slice(0, 2000);
    tell({ type: "write", kind, name: String(name), isRemoval, value, stack });
  };
  // What a page was still fetching fails when it is left, and some engines call that an error of the page.
  let isLeft = false;
  for (const kind of ["beforeunload", "pagehide"]) addEventListener(kind, () => (isLeft = true));
  addEventListener("pageshow", () => (isLeft = false));
  /** @param {unknown} problem */
  const failed = (problem) => {
    if (!isLeft) tell({ type: "problem", problem: String(problem).slice(0, 500) });
  };

  addEventListener("error", (event) => event.message && failed(event.message));
  addEventListener("unhandledrejection", (event) => failed(event.reason));
  addEventListener("securitypolicyviolation", (event) => failed(`${event.violatedDirective}: ${event.blockedURI}`));

  const refuse = () => {
    throw new DOMException("Storage is blocked.", "SecurityError");
  };

  /**
   * Puts a function before a method. Where there is no such method in this engine, there is nothing to watch.
   * @param {object | undefined} owner
   * @param {string} name
   * @param {(values: readonly unknown[]) => void} before
   * @param {{ isAsync?: boolean }} [how]
   */
  const watchMethod = (owner, name, before, { isAsync = false } = {}) => {
    const found = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!owner || !found) return;
    const original = found.value;
    Object.defineProperty(owner, name, {
      ...found,
      /**
       * @this {unknown}
       * @param {...unknown} values
       */
      value(...values) {
        before(values);
        if (!options.isBlocked) return original.apply(this, values);
        return isAsync ? Promise.reject(new DOMException("Storage is blocked.", "SecurityError")) : refuse();
      },
    });
  };

  watchCookies();
  for (const kind of ["localStorage", "sessionStorage"]) watchStorage(kind);
  watchMethod(window.IDBFactory?.prototype, "open", ([name]) => wrote("indexedDB", name));
  watchMethod(window.CacheStorage?.prototype, "open", ([name]) => wrote("cacheStorage", name), { isAsync: true });
  watchMethod(
    window.ServiceWorkerContainer?.prototype,
    "register",
    ([url]) => wrote("serviceWorker", new URL(String(url), location.href).pathname),
    { isAsync: true },
  );
  watchMethod(window.StorageManager?.prototype, "getDirectory", () => wrote("originPrivateFiles", "root"), {
    isAsync: true,
  });
  const cookieStore = /** @type {{ CookieStore?: { prototype: object } }} */ (window).CookieStore?.prototype;
  const nameOf = (/** @type {unknown} */ first) =>
    typeof first === "object" && first !== null && "name" in first ? first.name : first;
  watchMethod(cookieStore, "set", ([first]) => wrote("cookie", nameOf(first)), { isAsync: true });
  watchMethod(cookieStore, "delete", ([first]) => wrote("cookie", nameOf(first), true), { isAsync: true });
  watchSending();

  function watchCookies() {
    const found = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    if (!found?.set || !found.get) {
      failed("The recorder cannot watch document.cookie.");
      return;
    }
    const { get, set } = found;
    Object.defineProperty(Document.prototype, "cookie", {
      ...found,
      /** @this {Document} */
      get() {
        return options.isBlocked ? "" : get.call(this);
      },
      /**
       * @this {Document}
       * @param {unknown} value
       */
      set(value) {
        const text = String(value);
        const until = /;\s*expires=([^;]+)/i.exec(text)?.[1];
        const isRemoval = /;\s*max-age=(0|-)/i.test(text) || (until !== undefined && Date.parse(until) <= Date.now());
        wrote("cookie", text.split(/[=;]/, 1)[0]?.trim(), isRemoval, /=([^;]*)/.exec(text)?.[1]);
        if (!options.isBlocked) set.call(this, value);
      },
    });
  }

  /**
   * A storage area takes any property as an item, which no setter sees: the page is given a proxy in its place.
   * @param {string} kind
   */
  function watchStorage(kind) {
    const owner = Object.hasOwn(window, kind) ? window : Window.prototype;
    const found = Object.getOwnPropertyDescriptor(owner, kind);
    if (!found?.get || !found.configurable) {
      failed(`The recorder cannot watch ${kind}.`);
      return;
    }
    const getReal = found.get;
    /** @type {Storage | undefined} */
    let watched;
    Object.defineProperty(owner, kind, {
      ...found,
      get() {
        if (options.isBlocked) refuse();
        return (watched ??= watchedArea(getReal.call(window), kind));
      },
    });
  }

  /**
   * @param {Storage} real
   * @param {string} kind
   * @returns {Storage}
   */
  function watchedArea(real, kind) {
    /** @type {Readonly<Record<string, Function>>} */
    const methods = {
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => {
        wrote(kind, name);
        real.setItem(name, value);
      },
      removeItem: (/** @type {string} */ name) => {
        wrote(kind, name, true);
        real.removeItem(name);
      },
      clear: () => {
        wrote(kind, "*", true);
        real.clear();
      },
    };
    return new Proxy(real, {
      get(target, name) {
        const own = typeof name === "string" && Object.hasOwn(methods, name) ? methods[name] : undefined;
        if (own) return own;
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
      set(target, name, value) {
        wrote(kind, name);
        return Reflect.set(target, name, value, target);
      },
      defineProperty(target, name, descriptor) {
        wrote(kind, name);
        return Reflect.defineProperty(target, name, descriptor);
      },
      deleteProperty(target, name) {
        wrote(kind, name, true);
        return Reflect.deleteProperty(target, name);
      },
    });
  }

  /** What outlives the page that sends it. */
  function watchSending() {
    const sendBeacon = Navigator.prototype.sendBeacon;
    Navigator.prototype.sendBeacon = function (url, data) {
      wrote("beacon", new URL(url, location.href).href);
      return sendBeacon.call(this, url, data);
    };
    const before = window.fetch;
    window.fetch = function (input, init) {
      const isKept = init?.keepalive ?? (input instanceof Request && input.keepalive);
      if (isKept) wrote("beacon", new URL(input instanceof Request ? input.url : input, location.href).href);
      return before.call(window, input, init);
    };
  }
})();
