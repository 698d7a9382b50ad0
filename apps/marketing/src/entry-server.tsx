import { consent } from "@callmissed/demo-declaration";
import { createNotice } from "@callmissed/demo-declaration/notice";
import { readConsent, readSignals } from "@callmissed/consent";
import { App, type AppProps } from "./App.js";
import type { Origins, PageData } from "./page-data.js";
import { routeOf } from "./routes.js";
import { SignInPage } from "./pages/signin/SignInPage.js";
import { providerNotice } from "./server/providerNotice.js";
import { renderDocument } from "./server/renderDocument.js";
import { renderMarkup } from "./server/renderMarkup.js";
import { requestedLocale } from "./server/requestedLocale.js";
import { requestedUrl } from "./server/requestedUrl.js";

/** Renders the page that a request asks for: the whole document, and the status to send it with. */
export async function render(request: RenderRequest): Promise<RenderResult> {
  const url = requestedUrl(request.url);
  const initialConsent = readConsent(request.cookie, consent, undefined, readSignals({ "sec-gpc": request.secGpc }));
  const locale = requestedLocale({
    ...request,
    query: url.searchParams,
    mayReadCookie: initialConsent.services.language === "granted",
  });
  const notice = createNotice(request.origins);
  const route = routeOf(url.pathname);
  const page: PageData = {
    url: url.pathname + url.search,
    origins: request.origins,
    language: locale.tag,
    initialConsent,
    csrf: request.csrf ?? "",
    ...(route.Page === SignInPage && { signIn: providerNotice("signin", consent, notice) }),
  };
  const provider: AppProps["provider"] = {
    config: consent,
    initialConsent,
    notice,
    nonce: request.nonce,
    messages: {
      [locale.tag]: { banner: await locale.loadBanner(), rest: await locale.loadRest() },
    },
  };
  const markup = await renderMarkup(<App page={page} provider={provider} />, request.nonce);
  return {
    status: route.status,
    html: renderDocument({ route, page, markup, nonce: request.nonce }),
  };
}

export interface RenderRequest {
  /** Path and query of the request. */
  readonly url: string;
  /** The request's Cookie header. */
  readonly cookie: string | undefined;
  /** The request's Accept-Language header. */
  readonly acceptLanguage: string | undefined;
  /** The request's Sec-GPC header. */
  readonly secGpc?: string | undefined;
  /** The nonce of the response's Content-Security-Policy. */
  readonly nonce: string;
  readonly origins: Origins;
  /** The token that the sign-in form is to send back. */
  readonly csrf?: string | undefined;
}

export interface RenderResult {
  readonly status: number;
  readonly html: string;
}
