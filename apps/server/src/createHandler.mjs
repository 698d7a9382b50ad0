// @ts-check
import { HttpError } from "./http/HttpError.mjs";
import { parseCookies } from "./http/cookies.mjs";
import { parseTarget } from "./http/parseTarget.mjs";
import { readBody } from "./http/readBody.mjs";
import { textReply } from "./http/replies.mjs";
import { writeReply } from "./http/writeReply.mjs";
import { createDemoEndpoints } from "./createDemoEndpoints.mjs";
import { createSites } from "./createSites.mjs";
import { originsFor } from "./routing/originsFor.mjs";
import { parseHost } from "./routing/parseHost.mjs";
import { routeFor } from "./routing/routeFor.mjs";
import { createEventLog } from "./state/createEventLog.mjs";
import { createRequestCounter } from "./state/createRequestCounter.mjs";
/** @import { IncomingMessage, RequestListener } from "node:http" */
/** @import { Dist, Reply } from "./types.js" */

/**
 * The server's request listener: finds the site, counts the request, writes the answer. No request, however malformed,
 * gets past it as an exception.
 * @param {Dist} dist
 * @returns {RequestListener}
 */
export function createHandler(dist) {
  const counter = createRequestCounter();
  const events = createEventLog();
  const sites = createSites({ dist, events });
  const demoEndpoints = createDemoEndpoints({ counter, events });

  /**
   * @param {IncomingMessage} request
   * @returns {Promise<Reply>}
   */
  async function answer(request) {
    const host = parseHost(request.headers.host);
    if (!host) return textReply(400, "The Host header cannot be read.");
    const target = parseTarget(request.url);
    if (!target) return textReply(400, "The address cannot be read.");
    const route = routeFor(host.name, target.rawPath);
    if (!route) return textReply(404, "Nobody answers here under that host.");
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");

    const demo = demoEndpoints(method, target.rawPath);
    if (demo) return demo;

    counter.count(route.countAs);
    const url = target.rawPath.slice(route.base.length) + target.search;
    if (!url.startsWith("/")) {
      return { status: 308, headers: { Location: `${route.base}/${target.search}`, "Cache-Control": "no-cache" } };
    }
    return sites[route.site]({
      method,
      path: target.path.slice(route.base.length),
      url,
      query: new URLSearchParams(target.search),
      headers: request.headers,
      cookies: parseCookies(request.headers.cookie),
      origins: originsFor(host),
      base: route.base,
      readBody: () => readBody(request),
    });
  }

  return (request, response) => {
    response.on("error", () => response.destroy());
    answer(request)
      .catch(replyToError)
      .then((reply) => writeReply(request, response, reply))
      .catch((error) => {
        console.error(error);
        response.destroy();
      });
  };
}

/**
 * @param {unknown} error
 * @returns {Reply}
 */
function replyToError(error) {
  if (error instanceof HttpError) return textReply(error.status, error.message);
  console.error(error);
  return textReply(500, "The demo server failed at this request; its log says why.");
}
