/**
 * Opens the preference center for `#cm-preferences` (or `#cm-preferences/<category>`) in the page's address: when the page
 * starts with it, when it changes to it, and when such a link is pressed again. Returns how to stop.
 */
export function watchHash(onOpen: (category: string | undefined) => void): () => void {
  const check = (): void => {
    const target = parse(location.hash);
    if (target) onOpen(target.category);
  };
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    // A link to the hash that the address already has changes nothing, so no `hashchange` follows it.
    if (link instanceof HTMLAnchorElement && parse(link.hash) && link.href === location.href) check();
  };
  check();
  addEventListener("hashchange", check);
  document.addEventListener("click", onClick);
  return () => {
    removeEventListener("hashchange", check);
    document.removeEventListener("click", onClick);
  };
}

/** Takes `#cm-preferences` out of the address again, without a new entry in the history. */
export function cleanHash(): void {
  if (parse(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
}

function parse(hash: string): { category: string | undefined } | null {
  const match = /^#cm-preferences(?:\/([a-z][a-z0-9_]{0,31}))?$/.exec(hash);
  return match && { category: match[1] };
}
