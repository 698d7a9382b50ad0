import type { IncomingHttpHeaders } from "node:http";

/** The organisations other than CallMissed that the demo server answers as. */
export type OrganisationName = "collector" | "video" | "pay" | "login" | "cdn";

/** Everything that the demo server answers as. */
export type SiteName = "marketing" | "dashboard" | "storybook" | OrganisationName;

/** The absolute base address of each site, without a trailing slash. */
export type Origins = Readonly<Record<SiteName, string>>;

/** One request, as a site sees it. */
export interface Visit {
  /** `HEAD` arrives as `GET`: the body is left out when the answer is written. */
  readonly method: string;
  /** The decoded path below the site's own base; begins with a slash. */
  readonly path: string;
  /** Path and query below the site's own base, as they were sent. */
  readonly url: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: ReadonlyMap<string, string>;
  readonly origins: Origins;
  /** What stands before the site's own paths: empty on its own host, `/app` or `/__org/pay` on a bare localhost. */
  readonly base: string;
  /** Reads the body. Throws an `HttpError` with 413 above the limit. */
  readonly readBody: () => Promise<Buffer>;
}

/** What a site answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[];
  readonly body?: string | Buffer;
}

export type Site = (visit: Visit) => Reply | Promise<Reply>;

/** A person who can sign in. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** An event that the collector decoded. */
export interface CollectedEvent {
  readonly event: string;
  readonly distinct_id: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  /** When the collector received it, as an ISO date. */
  readonly at: string;
}

/** Where the built sites lie. */
export interface Dist {
  readonly marketing: string;
  readonly dashboard: string;
  readonly storybook: string;
}

/** What the marketing site's server bundle exports. */
export interface MarketingBundle {
  readonly render: (request: RenderRequest) => Promise<RenderedPage>;
}

/** What the dashboard's server bundle exports. */
export interface DashboardBundle {
  /** Answers the consent form; null for a request to another path. */
  readonly answerConsent: (request: Request) => Promise<Response | null>;
  /** The path of the consent form. */
  readonly consentPath: string | undefined;
  /** The `Set-Cookie` values that end the session of a request, by its `Cookie` and `Host` headers. */
  readonly sessionEnds: (cookie: string | undefined, host: string | undefined) => readonly string[];
}

export interface RenderRequest {
  readonly url: string;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** The `Sec-GPC` header: whether the browser sends Global Privacy Control. */
  readonly secGpc: string | undefined;
  readonly nonce: string;
  readonly origins: Origins;
  /** The token for the sign-in form; empty on every other page. */
  readonly csrf: string;
}

export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}
