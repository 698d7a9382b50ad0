// @ts-check
import { jsonReply, notFound, textReply } from "./http/replies.mjs";
/** @import { Reply } from "./types.js" */
/** @import { EventLog } from "./state/createEventLog.mjs" */

/**
 * What lets a test or a curious reader look behind the scenes, the same on every host: `/__demo/requests` (counts by
 * host) and `/__demo/events` (what the collector decoded). `GET` reads, `DELETE` clears. Anyone may ask, from any page.
 * @param {{ counter: { read: () => Record<string, number>, clear: () => void }, events: EventLog }} state
 * @returns {(method: string, path: string) => Reply | null} Null for a path that is none of these.
 */
export function createDemoEndpoints({ counter, events }) {
  return (method, path) => {
    if (!path.startsWith("/__demo/")) return null;
    const book = path === "/__demo/requests" ? counter : path === "/__demo/events" ? events : null;
    if (!book) return notFound();
    if (method === "GET") return jsonReply(200, book.read(), OPEN);
    if (method === "DELETE") book.clear();
    else if (method !== "OPTIONS") return textReply(405, "Use GET or DELETE.", { ...OPEN, Allow: "GET, DELETE" });
    return { status: 204, headers: OPEN };
  };
}

const OPEN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, DELETE",
  "Access-Control-Allow-Headers": "*",
  "Cache-Control": "no-store",
};
