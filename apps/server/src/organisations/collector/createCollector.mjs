// @ts-check
import { embeddedCookie } from "../../http/cookies.mjs";
import { jsonReply, methodNotAllowed, notFound } from "../../http/replies.mjs";
import { randomToken } from "../../state/createTokenStore.mjs";
import { aboutPage } from "../aboutPage.mjs";
import { decodeEvents } from "./decodeEvents.mjs";
import { remoteConfig, remoteConfigScript } from "./remoteConfig.mjs";
/** @import { EventLog } from "../../state/createEventLog.mjs" */
/** @import { Reply, Site, Visit } from "../../types.js" */

const YEAR = 365 * 24 * 3600;
const EVENT_PATHS = /^\/(e|i\/v0\/e|batch|capture|track|engage|s)\/?$/;
const FLAG_PATHS = /^\/(flags|decide)\/?$/;
const CONFIG_PATH = /^\/array\/([\w-]{1,100})\/config(\.js)?$/;

/**
 * Demo Collector: takes what the PostHog SDK sends, decodes it and remembers it. Gives every browser an id of its own.
 * @param {{ events: EventLog }} options
 * @returns {Site}
 */
export function createCollector({ events }) {
  return async (visit) => {
    const reply = await answer(visit, events);
    return {
      ...reply,
      headers: { ...reply.headers, ...crossOriginHeaders(visit) },
      cookies: visit.cookies.has("collector_id") ? [] : [visitorCookie(visit)],
    };
  };
}

/**
 * @param {Visit} visit
 * @param {EventLog} events
 * @returns {Promise<Reply>}
 */
async function answer(visit, events) {
  const { method, path } = visit;
  if (method === "OPTIONS") return { status: 204 };
  if (method !== "GET" && method !== "POST") return methodNotAllowed("GET, HEAD, POST");

  const config = CONFIG_PATH.exec(path);
  if (config) {
    const token = config[1] ?? "";
    if (!config[2]) return jsonReply(200, remoteConfig(token));
    return {
      status: 200,
      headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" },
      body: remoteConfigScript(token),
    };
  }
  if (FLAG_PATHS.test(path)) return jsonReply(200, NO_FLAGS);
  if (EVENT_PATHS.test(path)) {
    const decoded = decodeEvents(await payloadOf(visit), new Date().toISOString());
    if (!decoded) return jsonReply(400, { status: 0, error: "The events cannot be decoded." });
    events.add(decoded);
    return jsonReply(200, { status: 1 });
  }
  return path === "/" ? aboutPage(ABOUT) : notFound();
}

/**
 * Old and small senders put the events into the address.
 * @param {Visit} visit
 * @returns {Promise<Buffer>}
 */
async function payloadOf(visit) {
  if (visit.method === "POST") return visit.readBody();
  return Buffer.from(visit.query.get("data") ?? "");
}

/**
 * @param {Visit} visit
 * @returns {Record<string, string>}
 */
function crossOriginHeaders({ headers }) {
  return {
    "Access-Control-Allow-Origin": headers.origin ?? "*",
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": headers["access-control-request-headers"]?.toString() ?? "Content-Type",
    "Access-Control-Max-Age": "600",
    "Cross-Origin-Resource-Policy": "cross-origin",
    Vary: "Origin",
    ...(headers.origin ? { "Access-Control-Allow-Credentials": "true" } : {}),
  };
}

/** @param {Visit} visit */
function visitorCookie({ base }) {
  return embeddedCookie("collector_id", randomToken(), { path: base || "/", maxAge: YEAR });
}

const NO_FLAGS = {
  flags: {},
  featureFlags: {},
  featureFlagPayloads: {},
  errorsWhileComputingFlags: false,
  quotaLimited: [],
};

const ABOUT = {
  brand: "Demo Collector",
  accent: "#1f5f8b",
  text: "Demo Collector counts page views and actions for the sites that send them here.",
  cookie: "collector_id",
  purpose: "Knowing a browser again",
  lasts: "1 year",
};
