/**
 * Has the server set the decision that a script has written once more: Safari removes what scripts wrote after seven days
 * of use, and leaves what came by HTTP (BR-6). It sends the value itself, since an answer to an earlier request may have
 * put an older one into the cookie in the meantime. Where it does not succeed, what the script wrote stays.
 *
 * @param path Where `createConsentHandler` answers.
 */
export function createRenewal(path: string): Renewal {
  let request: AbortController | undefined;
  return {
    renew(value) {
      request?.abort();
      request = new AbortController();
      const body = new URLSearchParams({ action: "renew", value });
      fetch(path, { method: "POST", body, signal: request.signal }).catch(() => {
        // Offline, blocked or taken back: nothing depends on it now.
      });
    },
    cancel() {
      request?.abort();
    },
  };
}

/** The renewal of one cookie. */
export interface Renewal {
  /** Sends a value; what was sent before and is not answered yet is taken back. */
  renew(value: string): void;
  /** Takes back what is not answered yet: the cookie has changed, and the answer would undo that. */
  cancel(): void;
}
