// A service worker for tests: it is installed, and does nothing.
self.addEventListener("install", () => undefined);
