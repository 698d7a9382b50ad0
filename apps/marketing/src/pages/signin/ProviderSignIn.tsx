import type { StoredItem } from "@callmissed/consent";
import { usePage } from "../../site/PageContext.js";

/**
 * The way in through the identity provider: a plain link, so that nothing is asked of it before, and beside it what the
 * declaration says of it.
 */
export function ProviderSignIn() {
  const { origins, signIn } = usePage();
  if (!signIn) return null;
  const { name, url, data, stores } = signIn;
  return (
    <div className="provider">
      <p className="provider-or">or</p>
      <a
        className="button button-quiet"
        href={`${origins.dashboard}/api/sign-in/provider`}
        rel="nofollow"
        aria-describedby="provider-notice"
      >
        Continue with {name}
      </a>
      <div className="provider-notice" id="provider-notice">
        <p className="small">
          {name} is another organisation. Nothing has been asked of it yet; it is once you follow this link.
        </p>
        <dl className="provider-facts">
          <div>
            <dt>It learns</dt>
            <dd>{list(data)}</dd>
          </div>
          <div>
            <dt>It stores</dt>
            <dd>
              {stores.length === 0 ? "Nothing on your device" : null}
              {stores.map((item) => (
                <span className="provider-item" key={`${item.kind} ${item.name}`}>
                  <code>{item.name}</code>, {kinds[item.kind]} of its own, {lifeOf(item)}
                </span>
              ))}
            </dd>
          </div>
        </dl>
        <p className="small">
          <a className="link" href={url}>
            Privacy notice of {name}
          </a>
        </p>
      </div>
    </div>
  );
}

const kinds: Readonly<Record<StoredItem["kind"], string>> = {
  cookie: "a cookie",
  localStorage: "local storage",
  sessionStorage: "session storage",
  indexedDB: "a database",
  cacheStorage: "offline storage",
  serviceWorker: "a service worker",
};

function lifeOf({ duration }: StoredItem): string {
  if (duration === "session") return "until you close the browser";
  if (duration === "persistent") return "until you remove it";
  return duration === 1 ? "for a day" : `for ${duration} days`;
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
