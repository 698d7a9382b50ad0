/**
 * Where the answer to a form leads: path and query of the page that it came from, where that is a page of this host, else
 * the front page. Never another host, whatever the header says.
 *
 * @param referer The `Referer` header, null where there is none.
 * @param origin The origin that the request was sent to.
 * @param formPath The form's own path, which shows nothing.
 */
export function returnPath(referer: string | null, origin: string, formPath: string): string {
  try {
    const { protocol, host, pathname, search } = new URL(referer ?? "");
    const isOwn = /^https?:$/.test(protocol) && host === new URL(origin).host;
    // A path that begins with two slashes would be another host. Backslashes are slashes by now.
    if (isOwn && !pathname.startsWith("//") && pathname !== formPath) return pathname + search;
  } catch {
    // No address: as below.
  }
  return "/";
}
