// @ts-check

/** Counts requests by host, so that "nothing was sent" can be seen from outside the page. */
export function createRequestCounter() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return {
    /** @param {string} host */
    count(host) {
      counts.set(host, (counts.get(host) ?? 0) + 1);
    },
    /** @returns {Record<string, number>} */
    read: () => Object.fromEntries(counts),
    clear: () => counts.clear(),
  };
}
