/** Goes to an address of the app without loading the page again. */
export function navigate(href: string): void {
  window.history.pushState(null, "", href);
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change of the address, until the returned function is called. */
export function subscribeToHistory(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

const listeners = new Set<() => void>();
