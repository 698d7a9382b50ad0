// @ts-check
import { randomInt } from "node:crypto";
import { firstPartyCookie } from "../http/cookies.mjs";
/** @import { Reply, Visit } from "../types.js" */

/**
 * Pins a browser to one of the two machines that the sites pretend to run on: adds `cm_lb` to an answer, for the
 * browser session, where the request does not carry it yet.
 * @param {Visit} visit
 * @param {Reply} reply
 * @returns {Reply}
 */
export function balanced(visit, reply) {
  if (/^[ab]$/.test(visit.cookies.get("cm_lb") ?? "")) return reply;
  const machine = randomInt(2) === 0 ? "a" : "b";
  return { ...reply, cookies: [...(reply.cookies ?? []), firstPartyCookie("cm_lb", machine)] };
}
