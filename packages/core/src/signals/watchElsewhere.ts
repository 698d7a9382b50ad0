/**
 * Tells when consent, theme or language may have been changed elsewhere: another tab, a sibling subdomain, or while this
 * page lay in the back/forward cache. The cookie is the truth; this says only when to read it again.
 *
 * `CookieStore` reaches subdomains where there is one, a BroadcastChannel the tabs of one origin; focus, visibility and
 * `pageshow` cover the rest.
 */
export function watchElsewhere(channelName: string, onSuspect: () => void): ElsewhereWatch {
  const cookies: EventTarget | undefined = (globalThis as { cookieStore?: EventTarget }).cookieStore;
  let channel: BroadcastChannel | null = null;
  const later = new Set<ReturnType<typeof setTimeout>>();
  // A message may be faster than the cookie, where tabs are processes that learn of it each for itself.
  const onMessage = (): void => {
    onSuspect();
    for (const delay of [100, 500]) {
      const timer = setTimeout(() => {
        later.delete(timer);
        onSuspect();
      }, delay);
      later.add(timer);
    }
  };
  const openChannel = (): void => {
    try {
      if (channel) return;
      channel = new BroadcastChannel(channelName);
      channel.addEventListener("message", onMessage);
    } catch {
      // An opaque origin has no channels.
    }
  };
  // An open channel may keep a page out of the back/forward cache.
  const closeChannel = (): void => {
    channel?.close();
    channel = null;
  };
  const onShow = (): void => {
    openChannel();
    onSuspect();
  };
  const onVisibility = (): void => {
    if (document.visibilityState === "visible") onSuspect();
  };

  openChannel();
  addEventListener("focus", onSuspect);
  addEventListener("pageshow", onShow);
  addEventListener("pagehide", closeChannel);
  addEventListener("storage", onSuspect);
  document.addEventListener("visibilitychange", onVisibility);
  cookies?.addEventListener("change", onSuspect);
  return {
    announce: () => channel?.postMessage("changed"),
    stop() {
      closeChannel();
      for (const timer of later) clearTimeout(timer);
      removeEventListener("focus", onSuspect);
      removeEventListener("pageshow", onShow);
      removeEventListener("pagehide", closeChannel);
      removeEventListener("storage", onSuspect);
      document.removeEventListener("visibilitychange", onVisibility);
      cookies?.removeEventListener("change", onSuspect);
    },
  };
}

/** A watch over other tabs and origins. */
export interface ElsewhereWatch {
  /** Tells the other tabs of this origin that something changed here. */
  announce(): void;
  stop(): void;
}
