import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { sweep } from "./sweep.js";

/**
 * Removes from this device, by name, what services declared with `authentication: true` store where script can reach it:
 * for a sign-out. The consent stays, since it belongs to the device and not to the session (BR-7). HttpOnly cookies are the
 * server's to expire: see `signOutCookies`.
 *
 * What the browser lets be removed at once is gone when this returns; the promise, which never rejects, is for the rest.
 */
export async function signOut(config: ConsentConfig): Promise<void> {
  await sweep(config.categories, ({ authentication }) => authentication === true, config.cookie.name, true);
}
