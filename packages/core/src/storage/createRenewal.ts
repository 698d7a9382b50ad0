/**
 * Has the server set the decision that a script has written once more: Safari removes what scripts wrote after seven days
 * of use, and leaves what came by HTTP (BR-6). It sends the value itself, since an answer to an earlier request may have
 * put an older one into the cookie in the meantime. Where it does not succeed, what the script wrote stays.
 *
 * @param path Where `createConsentHandler` answers.
 * @param look Called while an answer is awaited, to find out whether the cookie has changed: a late answer would undo that,
 *   and a tab whose application has not come tells nobody.
 */
export function createRenewal(path: string, look: () => void): Renewal {
  let request: AbortController | undefined;
  let sent: string | undefined;
  let takenBack: string | undefined;
  const cancel = (): void => {
    if (!request) return;
    const value = sent;
    takenBack = value;
    request.abort();
    request = undefined;
    setTimeout(() => {
      look();
      if (takenBack === value) takenBack = undefined;
    }, LOOK_MS);
  };
  return {
    renew(value) {
      if (value === sent) return;
      cancel();
      sent = value;
      const own = new AbortController();
      request = own;
      const body = new URLSearchParams({ action: "renew", value });
      const waiting = setInterval(look, LOOK_MS);
      fetch(path, { method: "POST", body, signal: own.signal })
        .catch(() => {
          // Offline, blocked or taken back: it may be sent again.
          if (sent === value) sent = undefined;
        })
        .finally(() => {
          clearInterval(waiting);
          if (request === own) request = undefined;
        });
    },
    cancel,
    hasTakenBack: (value) => value === takenBack,
  };
}

/** The renewal of one cookie. */
export interface Renewal {
  /** Sends a value, once; what was sent before and is not answered yet is taken back. */
  renew(value: string): void;
  /** Takes back what is not answered yet: the cookie has changed, and the answer would undo that. */
  cancel(): void;
  /** Whether it took that value back a moment ago: the browser may have had the answer in its hands already. */
  hasTakenBack(value: string): boolean;
}

/** After a browser that settles late has settled: what it shows before is no news (WebKit). */
const LOOK_MS = 350;

/** Whether this browser removes after seven days what scripts have written: WebKit, which every browser of iOS is. */
export function isForgetful(): boolean {
  return navigator.vendor.startsWith("Apple");
}
