import { encodeWithin } from "../codec/encodeWithin.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { ConsentError } from "../errors/ConsentError.js";
import { createReporter } from "../errors/createReporter.js";
import { chooseDecision } from "../storage/chooseDecision.js";
import { requestCookies } from "../storage/requestCookies.js";
import { resolveSnapshot } from "../store/resolveSnapshot.js";
import { signalsOf } from "../store/signalsOf.js";
import type { ServiceDeclaration, Signals } from "../types.js";
import { consentCookie } from "./consentCookie.js";
import { expiredCookies } from "./expiredCookies.js";
import { formDecision } from "./formDecision.js";
import { isOwnPost } from "./isOwnPost.js";
import { readSignals } from "./readSignals.js";
import { requestDomain } from "./requestDomain.js";
import { requestOrigin } from "./requestOrigin.js";
import { returnPath } from "./returnPath.js";

/**
 * Makes what the handlers of every kind of server share: how the consent form is answered. Nothing is set unless the answer
 * is 303 or 204. The answer never rejects: what an option's function throws is reported, and answered with 500.
 *
 * Throws a `ConsentError` (CM601) where the declaration says `form: false`.
 */
export function createFormAnswer<Incoming>(
  config: ConsentConfig,
  options: ConsentHandlerOptions<Incoming>,
): FormAnswer<Incoming> {
  if (!config.form) throw new ConsentError("CM601", "form");
  const { path } = config.form;
  const report = createReporter(options.onError);

  const answer = async (incoming: Incoming, post: Post): Promise<Answer> => {
    const { header } = post;
    if (post.method !== "POST") return refuse(405, { Allow: "POST" });
    const host = options.host ? options.host(incoming) : post.host;
    const isSecure = options.secure ? options.secure(incoming) : post.isSecure;
    const origin = requestOrigin(host, isSecure);
    if (origin === null || !host) return refuse(400);
    if (!isOwnPost(header, origin)) return refuse(403);
    const type = header("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
    if (type !== "application/x-www-form-urlencoded") return refuse(415);
    // A length that lies is found out by reading.
    if (Number(header("content-length") ?? 0) > MAX_BYTES) return refuse(413);
    const text = await post.read(MAX_BYTES);
    if (typeof text === "number") return refuse(text);

    const fields = new URLSearchParams(text);
    const now = (options.now ?? Date.now)();
    const known = { ...readSignals({ get: header }), ...(await options.signals?.(incoming)) };
    const cookieHeader = header("cookie");
    const sent = requestCookies(cookieHeader, config.cookie.name);
    const signals = signalsOf(known, (problem) => report("CM208", problem));
    const decision = formDecision(fields, { config, before: chooseDecision(sent), now, signals });
    if (typeof decision === "number") return refuse(decision);
    if (!encodeWithin(decision).isWhole) report("CM207", "");
    const cookies = [consentCookie(decision, config, { host, secure: isSecure, now })];
    if (sent.length > 1 && requestDomain(config.cookie.domain, host) !== undefined) {
      // An older host-only cookie of the same name would speak beside the new one. It goes first: to some it is the same one.
      const secure = isSecure || config.cookie.secure ? "; Secure" : "";
      cookies.unshift(`${config.cookie.name}=; Path=/; SameSite=Lax; Max-Age=0${secure}`);
    }
    if (fields.get("action") === "renew") return { status: 204, headers: NOT_STORED, cookies, body: null };
    // What a page with scripts would sweep, as far as a server can reach it.
    const { services } = resolveSnapshot(config, decision, now, { signals });
    const isDenied = ({ id }: ServiceDeclaration): boolean => services[id] !== "granted";
    cookies.push(...expiredCookies(config, isDenied, { cookieHeader, host, secure: isSecure, isSentOnly: true }));
    const Location = returnPath(header("referer"), origin, path);
    return { status: 303, headers: { ...NOT_STORED, Location }, cookies, body: null };
  };

  return {
    path,
    answer: (incoming, post) =>
      answer(incoming, post).catch((cause: unknown) => {
        report("CM602", path, cause);
        return refuse(500);
      }),
  };
}

/** How a form is answered, and at which path. */
export interface FormAnswer<Incoming> {
  readonly path: string;
  readonly answer: (incoming: Incoming, post: Post) => Promise<Answer>;
}

/** How the form is handled. What depends on the request is asked for each. */
export interface ConsentHandlerOptions<Incoming = Request> {
  /**
   * The host that the visitor's browser asked for, where a proxy before the server rewrites it: only you know which header
   * your proxy is to be believed in. Default: the `Host` header.
   */
  readonly host?: (request: Incoming) => string;
  /** Whether the visitor's connection is https, where a proxy ends it. Default: whether the server's own connection is. */
  readonly secure?: (request: Incoming) => boolean;
  /** What else is known of the visitor, such as the age that an account tells. Default: nothing. */
  readonly signals?: (request: Incoming) => Partial<Signals> | Promise<Partial<Signals>>;
  /** The present in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** Told once of each fault that is the server's own. Default: the console while developing. */
  readonly onError?: (error: ConsentError) => void;
}

/** A request to the form's path, however a server has it. */
export interface Post {
  readonly method: string;
  /** The value of a header by its name in lower case, null where there is none. */
  readonly header: (name: string) => string | null;
  readonly host: string | null;
  readonly isSecure: boolean;
  /** The body as text; 413 where it is longer than so many bytes, 400 where it broke off. */
  readonly read: (limit: number) => Promise<string | 400 | 413>;
}

/** An answer, however a server writes it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie`, in their order. */
  readonly cookies: readonly string[];
  readonly body: string | null;
}

/** More than a form over the largest declaration takes. */
const MAX_BYTES = 8192;

const NOT_STORED = { "Cache-Control": "no-store" };

function refuse(status: number, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      ...NOT_STORED,
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    },
    cookies: [],
    // A person without JavaScript may come to read it.
    body: `${status}: your choice was not changed.\n`,
  };
}
