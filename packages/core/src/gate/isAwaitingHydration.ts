/**
 * Whether an element is server-rendered markup that React has yet to hydrate: what changes there before would be an error
 * of hydration, and React would throw the markup away. Three signs are read. A node that React has taken over carries a
 * `__reactFiber$…` key; a root that waits carries `__reactContainer$…` and has no such child yet; a boundary that waits lies
 * between the comments `<!--$-->` and `<!--/$-->`. For what React has not been told of yet, such as an island that hydrates
 * when it is seen, an ancestor bears `data-cm-wait` (or Astro's own `ssr`) until it is hydrated.
 */
export function isAwaitingHydration(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (hasKey(node, "__reactContainer$")) return ![...node.childNodes].some((child) => hasKey(child, "__reactFiber$"));
    if (hasKey(node, "__reactFiber$")) return false;
    if (node instanceof Element && node.matches("[data-cm-wait],astro-island[ssr]")) return true;
    if (isInBoundary(node)) return true;
  }
  return false;
}

function hasKey(node: Node, prefix: string): boolean {
  // A root that was unmounted keeps its key, without a value.
  return Object.entries(node).some(([key, value]) => key.startsWith(prefix) && value !== null);
}

/** Whether a boundary begins before a node, among its siblings, and does not end before it. */
function isInBoundary(node: Node): boolean {
  let depth = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (!(before instanceof Comment)) continue;
    // Solid ends its own, which begin alike, with a slash alone.
    if (/^\/[$&]?$/.test(before.data)) depth += 1;
    else if (/^(\$[?!~]?|&)$/.test(before.data)) {
      if (depth === 0) return true;
      depth -= 1;
    }
  }
  return false;
}
